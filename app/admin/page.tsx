import type { Metadata } from "next";
import { DraftList } from "@/components/admin/draft-list";
import { KeptNotice } from "@/components/admin/kept-notice";
import { RevisionTable } from "@/components/admin/revision-table";
import { Pager } from "@/components/layout/pager";
import { Section } from "@/components/layout/section";
import { formNote } from "@/lib/http/form-note";
import { pagePermit } from "@/lib/http/page-editor";
import { currentStore } from "@/lib/reading/current-store";
import { openDrafts } from "@/lib/reading/open-drafts";
import { type PageQuery, pageOf } from "@/lib/reading/page-query";

export const metadata: Metadata = { title: "Imports and changes" };

const PATH = "/admin";
const REVISIONS_PER_PAGE = 50;

/** `/admin`: drafts that wait, and every change there was. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const permit = await pagePermit("read", PATH);
  const [store, query] = await Promise.all([currentStore(), searchParams]);
  const [note, drafts, revisions] = await Promise.all([
    formNote(PATH, query),
    openDrafts(permit, store),
    store.listRevisions(),
  ]);
  const pages = Math.ceil(revisions.length / REVISIONS_PER_PAGE);
  const page = pageOf(query, pages);
  const start = (page - 1) * REVISIONS_PER_PAGE;
  return (
    <>
      <div className="page-title">
        <h1>Imports and changes</h1>
        <p className="secondary">
          Every change is a revision. Open one to see what it changed, to take it back or to return to it.
        </p>
      </div>
      <KeptNotice note={note} />
      {drafts.length === 0 ? null : (
        <Section title="Drafts" aside="Not public">
          <DraftList drafts={drafts} />
        </Section>
      )}
      <Section title="Revisions" aside="Newest first">
        <RevisionTable revisions={revisions.slice(start, start + REVISIONS_PER_PAGE)} />
        <Pager page={page} pages={pages} href={(to) => `${PATH}?page=${to}`} />
      </Section>
    </>
  );
}
