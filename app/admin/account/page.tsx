import type { Metadata } from "next";
import { ActionButton } from "@/components/accounts/action-button";
import { FormNotice } from "@/components/accounts/form-notice";
import { NewPasswordFields } from "@/components/accounts/new-password-fields";
import { TextField } from "@/components/accounts/text-field";
import { Section } from "@/components/layout/section";
import { nameOfActor } from "@/lib/core/model/actor";
import { formNote } from "@/lib/http/form-note";
import { pagePermit } from "@/lib/http/page-editor";

export const metadata: Metadata = { title: "Your account" };

const PATH = "/admin/account";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/admin/account`: one's own password and sessions. */
export default async function Page({ searchParams }: Props) {
  const { by } = await pagePermit("read", PATH);
  const query = await searchParams;
  const note = await formNote(PATH, query);
  const email = nameOfActor(by.actor);
  return (
    <>
      <div className="page-title">
        <h1>Your account</h1>
        <p className="secondary">{email}</p>
      </div>
      {note === null ? null : <FormNotice kind="problem">{note.detail}</FormNotice>}
      {query.done === "password-changed" ? <FormNotice kind="done">Your password is changed.</FormNotice> : null}
      <Section title="Password">
        <form className="form" method="post" action="/api/admin/account">
          {/* For password managers, which else would not know whose it is. */}
          <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
          <TextField id="current" label="Password until now" type="password" autoComplete="current-password" required />
          <NewPasswordFields />
          <button type="submit" className="button button-main">
            Change password
          </button>
          <p className="note">Every other session of yours ends.</p>
        </form>
      </Section>
      <Section title="Sessions">
        <div className="actions">
          <ActionButton
            to="/api/admin/session/end"
            fields={{ everywhere: "yes" }}
            label="Sign out everywhere"
            about={email}
          />
        </div>
        <p className="note page-note">A session ends by itself after seven days.</p>
      </Section>
    </>
  );
}
