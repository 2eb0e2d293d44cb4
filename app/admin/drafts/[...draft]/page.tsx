import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft-page";
import { PollPage } from "@/components/polls/poll-page";
import { disclosureChecklist } from "@/lib/core/disclosure/checklist";
import { pagePermit } from "@/lib/http/page-editor";
import { pageForm } from "@/lib/http/page-form";
import { correctsPublic } from "@/lib/publishing/publish-draft";
import { currentStore } from "@/lib/reading/current-store";
import { type PageQuery, parseChartPage } from "@/lib/reading/page-query";
import { pollCharts } from "@/lib/reading/poll-charts";
import { draftChanges } from "@/lib/reading/revision-changes";
import { nothingThere } from "../../nothing-there";

export const metadata: Metadata = { title: "Draft", robots: { index: false, follow: false } };

interface Props {
  /** The draft, and the poll of it that is looked at. */
  params: Promise<{ draft: string[] }>;
  searchParams: Promise<PageQuery>;
}

/** `/admin/drafts/{id}` and `/admin/drafts/{id}/{poll}`: what a draft would change, and how its polls would look. */
export default async function Page({ params, searchParams }: Props) {
  const [id = "", wanted, ...rest] = (await params).draft;
  const path = `/admin/drafts/${id}`;
  const permit = await pagePermit("read", path);
  const [store, search] = await Promise.all([currentStore(), searchParams]);
  const draft = rest.length === 0 ? await store.findDraft(permit, id) : null;
  if (draft === null) return nothingThere();
  const slug = wanted ?? draft.polls[0]?.poll.slug;
  const record = slug === undefined ? null : await store.findDraftPoll(permit, id, slug);
  if (record === null && wanted !== undefined) return nothingThere();
  const [changes, needsReason, form] = await Promise.all([
    draftChanges(permit, store, draft),
    correctsPublic(permit, store, draft),
    pageForm(path, search),
  ]);
  return (
    <DraftPage draft={draft} shown={slug ?? null} changes={changes} needsReason={needsReason} form={form}>
      {record === null ? null : <DraftPoll record={record} path={`${path}/${record.poll.slug}`} search={search} />}
    </DraftPage>
  );
}

interface DraftPollProps {
  record: Parameters<typeof pollCharts>[0];
  path: string;
  search: PageQuery;
}

function DraftPoll({ record, path, search }: DraftPollProps) {
  const { problem: _problem, ...chosen } = search;
  const query = parseChartPage(chosen);
  const { charts, unknown, pages } = pollCharts(record, query.choices, query.page);
  return (
    <PollPage
      record={record}
      charts={charts}
      query={query}
      site={null}
      pages={pages}
      ignored={[...query.ignored, ...unknown]}
      disclosure={disclosureChecklist(record, "en")}
      articles={[]}
      revisions={[]}
      correction={null}
      draftPath={path}
    />
  );
}
