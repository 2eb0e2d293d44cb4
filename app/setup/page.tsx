import type { Metadata } from "next";
import { FormNotice } from "@/components/accounts/form-notice";
import { NewPasswordFields } from "@/components/accounts/new-password-fields";
import { TextField } from "@/components/accounts/text-field";
import { formNote } from "@/lib/http/form-note";
import { currentAccounts } from "@/lib/reading/current-accounts";

export const metadata: Metadata = { title: "First editor", robots: { index: false, follow: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/setup?link=…`: whoever has the one-time link becomes the first admin. */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const accounts = await currentAccounts();
  const [note, hasEditors] = await Promise.all([formNote("/setup", query), accounts.hasEditors()]);
  const link = typeof query.link === "string" ? query.link : "";
  return (
    <>
      <div className="page-title">
        <h1>The first editor</h1>
        <p className="secondary">
          {hasEditors
            ? "This site has its first editor; the link was for that alone."
            : "You will be an admin of this site: you publish polls, and let others in."}
        </p>
      </div>
      {query.problem === undefined || hasEditors ? null : (
        <FormNotice kind="problem">{note?.detail ?? "That did not work. Nothing was changed; try again."}</FormNotice>
      )}
      {hasEditors ? (
        <p className="page-note">
          <a href="/login">Sign in</a>
        </p>
      ) : link === "" ? (
        <FormNotice kind="problem">
          The address is not complete: copy all of it from the log of the server, where it stands at each start.
        </FormNotice>
      ) : (
        <form className="form" method="post" action="/api/admin/setup">
          <input type="hidden" name="link" value={link} />
          <TextField
            id="email"
            label="Your e-mail"
            type="email"
            autoComplete="username"
            defaultValue={note?.entries?.email}
            maxLength={254}
            hint="To sign in with. No mail is ever sent."
            required
          />
          <NewPasswordFields />
          <button type="submit" className="button button-main">
            Become the first admin
          </button>
        </form>
      )}
      {accounts.warning === null ? null : <p className="note page-note">{accounts.warning}</p>}
    </>
  );
}
