import type { Metadata } from "next";
import { ChangeList } from "@/components/admin/change-list";
import { KeptNotice } from "@/components/admin/kept-notice";
import { ReasonForm } from "@/components/admin/reason-form";
import { ACTION_WORDS, fileNames } from "@/components/admin/revision-table";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { Pager } from "@/components/layout/pager";
import { Section } from "@/components/layout/section";
import { formatTime } from "@/lib/core/format/time";
import { pagePermit } from "@/lib/http/page-editor";
import { pageForm } from "@/lib/http/page-form";
import { currentStore } from "@/lib/reading/current-store";
import { type PageQuery, pageOf } from "@/lib/reading/page-query";
import { revisionChanges } from "@/lib/reading/revision-changes";
import { nothingThere } from "../../nothing-there";

export const metadata: Metadata = { title: "A revision" };

interface Props {
  params: Promise<{ revision: string }>;
  searchParams: Promise<PageQuery>;
}

/** `/admin/revisions/{n}`: what a revision changed, figure by figure, and the ways back and forward. */
export default async function Page({ params, searchParams }: Props) {
  const { revision: text } = await params;
  const path = `/admin/revisions/${text}`;
  await pagePermit("read", path);
  const [store, query] = await Promise.all([currentStore(), searchParams]);
  const revisions = await store.listRevisions();
  const found = revisions.find(({ revision }) => String(revision) === text);
  if (found === undefined) return nothingThere();
  const { revision, at, by, action, note: said, files, reason } = found;
  const page = pageOf(query, Number.POSITIVE_INFINITY);
  const [{ changes, hasMore }, { note, entries, problems }] = await Promise.all([
    revisionChanges(store, revision, page),
    pageForm(path, query),
  ]);
  const isCurrent = revision === revisions[0]?.revision;
  const to = `/api/admin/revisions/${revision}`;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Imports and changes", href: "/admin" }, { label: `Revision ${revision}` }]} />
      <div className="page-title">
        <h1>Revision {revision}</h1>
        <p className="secondary">
          {said ?? ACTION_WORDS[action]}, {by}, <time dateTime={at}>{formatTime(at)}</time>
          {files.length === 0 ? "" : `, ${fileNames(files.map(({ name }) => name))}`}
        </p>
      </div>
      {reason === null ? null : <p>Because: {reason}</p>}
      <KeptNotice note={note} />
      <div className="columns">
        <Section title="What it changed">
          {changes.length === 0 ? <p className="secondary">Nothing is listed for this revision.</p> : null}
          <ChangeList changes={changes} linked />
          <Pager
            page={page}
            pages={page + Number(hasMore)}
            names={["Before", "More"]}
            href={(to) => `${path}?page=${to}`}
          />
        </Section>
        <div>
          <Section title="Take it back">
            <ReasonForm
              to={to}
              action="undo"
              label={action === "import" ? "Take this import back" : "Take this revision back"}
              hint="Only what this revision changed goes back; later work stays. The reason is shown on the pages of what changes."
              reason={entries?.action === "undo" ? (entries.reason ?? "") : ""}
              problem={entries?.action === "undo" ? problems.reason : undefined}
              grave
            />
          </Section>
          {isCurrent ? null : (
            <Section title="Return to it">
              <ReasonForm
                to={to}
                action="restore"
                label="Make the state of this revision current again"
                hint="Everything becomes as it was right after this revision. What came later stays listed, and can be returned to."
                reason={entries?.action === "restore" ? (entries.reason ?? "") : ""}
                problem={entries?.action === "restore" ? problems.reason : undefined}
                grave
              />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
