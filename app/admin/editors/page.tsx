import type { Metadata } from "next";
import { EditorTable } from "@/components/accounts/editor-table";
import { FormNotice } from "@/components/accounts/form-notice";
import { NewEditorForm } from "@/components/accounts/new-editor-form";
import { SecretOnce } from "@/components/accounts/secret-once";
import { Section } from "@/components/layout/section";
import { countOf } from "@/lib/core/format/lists";
import { nameOfActor } from "@/lib/core/model/actor";
import { type FormNote, formNote } from "@/lib/http/form-note";
import { pagePermit } from "@/lib/http/page-editor";
import { currentAccounts } from "@/lib/reading/current-accounts";

export const metadata: Metadata = { title: "Editors" };

const PATH = "/admin/editors";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/admin/editors`: who can sign in. */
export default async function Page({ searchParams }: Props) {
  const { by } = await pagePermit("administer", PATH);
  const [editors, note] = await Promise.all([
    (await currentAccounts()).listEditors(),
    formNote(PATH, await searchParams),
  ]);
  return (
    <>
      <div className="page-title">
        <h1>Editors</h1>
        <p className="secondary">
          Editors import and publish; admins also manage editors and tokens. {countOf(editors.length, "account")}.
        </p>
      </div>
      {note === null ? null : <Outcome note={note} />}
      <Section title="Accounts">
        <EditorTable editors={editors} own={nameOfActor(by.actor)} />
      </Section>
      <Section title="Add an editor">
        <NewEditorForm />
      </Section>
    </>
  );
}

function Outcome({ note: { code, detail, entries = {} } }: { note: FormNote }) {
  const { email = "", password = "", sessions = "" } = entries;
  switch (code) {
    case "added":
      return <SecretOnce secret={password}>{email} can sign in now, with this password:</SecretOnce>;
    case "reset":
      return <SecretOnce secret={password}>{email} has a new password:</SecretOnce>;
    case "unlocked":
      return <FormNotice kind="done">{email} can sign in again.</FormNotice>;
    case "sessions-ended":
      return (
        <FormNotice kind="done">
          {email} is signed out everywhere: {countOf(Number(sessions), "session")} ended.
        </FormNotice>
      );
    case "removed":
      return <FormNotice kind="done">{email} is no longer an editor.</FormNotice>;
    default:
      return <FormNotice kind="problem">{detail}</FormNotice>;
  }
}
