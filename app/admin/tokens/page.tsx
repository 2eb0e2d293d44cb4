import type { Metadata } from "next";
import { FormNotice } from "@/components/accounts/form-notice";
import { NewTokenForm } from "@/components/accounts/new-token-form";
import { SecretOnce } from "@/components/accounts/secret-once";
import { TokenTable } from "@/components/accounts/token-table";
import { Section } from "@/components/layout/section";
import { type FormNote, formNote } from "@/lib/http/form-note";
import { pagePermit } from "@/lib/http/page-editor";
import { currentAccounts } from "@/lib/reading/current-accounts";

export const metadata: Metadata = { title: "API tokens" };

const PATH = "/admin/tokens";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/admin/tokens`: by which programs import. */
export default async function Page({ searchParams }: Props) {
  await pagePermit("administer", PATH);
  const [tokens, note] = await Promise.all([
    (await currentAccounts()).listTokens(),
    formNote(PATH, await searchParams),
  ]);
  return (
    <>
      <div className="page-title">
        <h1>API tokens</h1>
        <p className="secondary">
          A program sends its token as <code>Authorization: Bearer tl_…</code>.
        </p>
      </div>
      {note === null ? null : <Outcome note={note} />}
      <Section title="Tokens">
        {tokens.length === 0 ? <p className="secondary">There is none yet.</p> : <TokenTable tokens={tokens} />}
      </Section>
      <Section title="Create a token">
        <NewTokenForm />
      </Section>
    </>
  );
}

function Outcome({ note: { code, detail, entries = {} } }: { note: FormNote }) {
  const { name = "", secret = "" } = entries;
  if (code === "created") return <SecretOnce secret={secret}>The secret of “{name}”:</SecretOnce>;
  if (code === "revoked") return <FormNotice kind="done">The token “{name}” is of no use any more.</FormNotice>;
  return <FormNotice kind="problem">{detail}</FormNotice>;
}
