import type { Metadata } from "next";
import { PollPage } from "@/components/polls/poll-page";
import { disclosureChecklist } from "@/lib/core/disclosure/checklist";
import { chartMetadata } from "@/lib/http/chart-metadata";
import { pageSite } from "@/lib/http/page-site";
import { checkClaims } from "@/lib/reading/check-claims";
import { currentStore } from "@/lib/reading/current-store";
import { type PageQuery, parseChartPage } from "@/lib/reading/page-query";
import { firstPollChart, pollCharts } from "@/lib/reading/poll-charts";
import { latestCorrection, pollRevisions } from "@/lib/reading/poll-revisions";
import { readPoll } from "@/lib/reading/records";
import { nothingHere } from "../../nothing-here";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ poll: string }>;
  searchParams: Promise<PageQuery>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const record = await readPoll((await params).poll);
  if (record === null) return { title: "No such poll" };
  const { choices, page } = parseChartPage(await searchParams);
  const first = firstPollChart(record, choices, page);
  if (first === null) return { title: record.poll.title };
  return chartMetadata(record.poll.title, first.model, first.chart, first.choices);
}

/** `/polls/{poll}`: its charts, what its figures allow, who cites it, where they come from, what it discloses. */
export default async function Page({ params, searchParams }: Props) {
  const [{ poll: slug }, search, store, site] = await Promise.all([params, searchParams, currentStore(), pageSite()]);
  const record = await readPoll(slug);
  if (record === null) return nothingHere({ kind: "poll", slug }, search);
  const query = parseChartPage(search);
  const { charts, unknown, pages } = pollCharts(record, query.choices, query.page);
  const [citing, revisions] = await Promise.all([store.articlesCiting(slug), pollRevisions(store, record)]);
  const articles = await Promise.all(
    citing.map(async (article) => ({ article, claims: await checkClaims(store, article) })),
  );
  return (
    <PollPage
      record={record}
      charts={charts}
      query={query}
      site={site}
      pages={pages}
      ignored={[...query.ignored, ...unknown]}
      disclosure={disclosureChecklist(record, "en")}
      articles={articles}
      revisions={revisions}
      correction={latestCorrection(revisions)}
    />
  );
}
