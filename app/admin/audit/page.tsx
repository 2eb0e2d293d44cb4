import type { Metadata } from "next";
import { AuditTable } from "@/components/accounts/audit-table";
import { Section } from "@/components/layout/section";
import { pagePermit } from "@/lib/http/page-editor";
import { currentAccounts } from "@/lib/reading/current-accounts";

export const metadata: Metadata = { title: "Audit log" };

const PAGE = 100;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/admin/audit`: who did what, when and from where. */
export default async function Page({ searchParams }: Props) {
  await pagePermit("administer", "/admin/audit");
  const before = entryId((await searchParams).before);
  const entries = await (await currentAccounts()).listAudit({ limit: PAGE + 1, ...(before !== null && { before }) });
  const shown = entries.slice(0, PAGE);
  const oldest = shown.at(-1);
  return (
    <>
      <div className="page-title">
        <h1>Audit log</h1>
        <p className="secondary">
          Sign-ins, wrong passwords and every change of editors, tokens and polls, newest first. Times are UTC.
        </p>
      </div>
      <Section title={before === null ? "Latest" : "Earlier"}>
        {shown.length === 0 ? <p className="secondary">There is nothing here.</p> : <AuditTable entries={shown} />}
        <nav className="pager" aria-label="Pages">
          {before === null ? null : (
            <a className="button" href="/admin/audit">
              Latest
            </a>
          )}
          {entries.length > PAGE && oldest ? (
            <a className="button" href={`/admin/audit?before=${oldest.id}`}>
              Older
            </a>
          ) : null}
        </nav>
      </Section>
    </>
  );
}

/** What is no number of an entry shows the latest. */
function entryId(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
