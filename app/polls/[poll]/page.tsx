import type { Metadata } from "next";
import { PollPage } from "@/components/polls/poll-page";
import { disclosureChecklist } from "@/lib/core/disclosure/checklist";
import { checkClaims } from "@/lib/reading/check-claims";
import { currentStore } from "@/lib/reading/current-store";
import { type PageQuery, parseChartPage } from "@/lib/reading/page-query";
import { pollCharts } from "@/lib/reading/poll-charts";
import { readPoll } from "@/lib/reading/records";
import { nothingHere } from "../../nothing-here";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ poll: string }>;
  searchParams: Promise<PageQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await readPoll((await params).poll);
  return { title: record?.poll.title ?? "No such poll" };
}

/** `/polls/{poll}`: its charts, what its figures allow, who cites it, where they come from, what it discloses. */
export default async function Page({ params, searchParams }: Props) {
  const [{ poll: slug }, search, store] = await Promise.all([params, searchParams, currentStore()]);
  const record = await readPoll(slug);
  if (record === null) return nothingHere({ kind: "poll", slug }, search);
  const query = parseChartPage(search);
  const { charts, unknown, pages } = pollCharts(record, query.choices, query.page);
  const citing = await store.articlesCiting(slug);
  const articles = await Promise.all(
    citing.map(async (article) => ({ article, claims: await checkClaims(store, article) })),
  );
  return (
    <PollPage
      record={record}
      charts={charts}
      query={query}
      pages={pages}
      ignored={[...query.ignored, ...unknown]}
      disclosure={disclosureChecklist(record, "en")}
      articles={articles}
    />
  );
}
