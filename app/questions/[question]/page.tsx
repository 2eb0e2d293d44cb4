import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartFigure } from "@/components/chart/chart-figure";
import { DownloadPanel } from "@/components/chart/download-panel";
import { ChartControls } from "@/components/filters/chart-controls";
import { SeriesFilters } from "@/components/filters/series-filters";
import { Breadcrumbs, SampleBadge } from "@/components/layout/breadcrumbs";
import { IgnoredChoices } from "@/components/layout/ignored-choices";
import { Section } from "@/components/layout/section";
import { PollTable } from "@/components/tables/poll-table";
import { fullSize } from "@/lib/core/chart/layout/plot-size";
import { choicesToQuery } from "@/lib/core/chart/parse-choices";
import { countOf } from "@/lib/core/format/lists";
import { chartMetadata } from "@/lib/http/chart-metadata";
import { pageSite } from "@/lib/http/page-site";
import { currentStore } from "@/lib/reading/current-store";
import { type PageQuery, parseChartPage } from "@/lib/reading/page-query";
import { questionChart } from "@/lib/reading/question-chart";
import { readQuestion } from "@/lib/reading/records";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ question: string }>;
  searchParams: Promise<PageQuery>;
}

const MOST_POLLS = 20;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { question: slug } = await params;
  const record = await readQuestion(slug);
  const chart = record === null ? null : questionChart(record, parseChartPage(await searchParams).choices);
  if (chart === null) return { title: record?.question.topic ?? "No such question" };
  return chartMetadata(chart.question.topic, chart.model, slug, chart.understood);
}

/** `/questions/{question}`: one question over time and countries. */
export default async function Page({ params, searchParams }: Props) {
  const [{ question: slug }, search, store, site] = await Promise.all([
    params,
    searchParams,
    currentStore(),
    pageSite(),
  ]);
  const query = parseChartPage(search);
  const [record, { polls, total }] = await Promise.all([
    readQuestion(slug),
    store.listPolls({ question: slug, limit: MOST_POLLS }),
  ]);
  const chart = record === null ? null : questionChart(record, query.choices);
  if (chart === null) notFound();
  const { question, model } = chart;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Polls", href: "/polls" }, { label: question.topic }]}>
        {polls.some(({ poll }) => poll.sample) ? <SampleBadge /> : null}
      </Breadcrumbs>
      <IgnoredChoices ignored={[...query.ignored, ...chart.unknown]} />
      <ChartFigure
        id={slug}
        model={model}
        size={fullSize}
        heading="h1"
        view={query.view}
        controls={
          <>
            <ChartControls
              path={`/questions/${slug}`}
              choices={query.choices}
              view={query.view}
              sortable={model.kind !== "dots-over-time"}
            />
            {model.kind === "dots-over-time" ? (
              <SeriesFilters
                slug={slug}
                choices={query.choices}
                countries={chart.countries}
                shown={chart.shown}
                answers={chart.answers}
                shownAnswers={chart.shownAnswers}
              />
            ) : null}
          </>
        }
      />
      <div className="columns">
        <Section
          title="Polls of this question"
          more={<a href={`/polls?question=${slug}`}>All {countOf(total, "poll")}</a>}
        >
          <PollTable polls={polls} />
        </Section>
        <Section title="Take it away">
          <DownloadPanel
            model={model}
            chart={slug}
            page={`/questions/${slug}?${choicesToQuery(query.choices)}`}
            query={choicesToQuery(query.choices)}
            site={site}
            licence={chart.licence}
          />
        </Section>
      </div>
    </>
  );
}
