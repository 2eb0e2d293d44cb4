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
import { isShortened, isSortable } from "@/lib/core/chart/is-shortened";
import { fullSize } from "@/lib/core/chart/layout/plot-size";
import { choicesToQuery } from "@/lib/core/chart/parse-choices";
import { MAX_CATEGORIES } from "@/lib/core/chart/response-order";
import { countOf } from "@/lib/core/format/lists";
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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await readQuestion((await params).question);
  return { title: record?.question.topic ?? "No such question" };
}

/** `/questions/{question}`: one question over time and countries. */
export default async function Page({ params, searchParams }: Props) {
  const [{ question: slug }, search, store] = await Promise.all([params, searchParams, currentStore()]);
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
              kinds={chart.kinds}
              unsound={chart.unsound}
              sortable={isSortable(model)}
              shortened={isShortened(model)}
            />
            {model.kind === "dots-over-time" || model.kind === "small-multiples" ? (
              <SeriesFilters
                slug={slug}
                choices={query.choices}
                countries={chart.countries}
                shown={chart.shown}
                answers={chart.answers}
                shownAnswers={chart.shownAnswers}
                most={model.kind === "small-multiples" ? null : MAX_CATEGORIES}
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
          <DownloadPanel chart={slug} query={choicesToQuery(query.choices)} licence={chart.licence} />
        </Section>
      </div>
    </>
  );
}
