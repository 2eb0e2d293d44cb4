import type { Metadata } from "next";
import { ChartFigure } from "@/components/chart/chart-figure";
import { DownloadPanel } from "@/components/chart/download-panel";
import { ChartControls } from "@/components/filters/chart-controls";
import { SeriesFilters } from "@/components/filters/series-filters";
import { Breadcrumbs, SampleBadge } from "@/components/layout/breadcrumbs";
import { IgnoredChoices } from "@/components/layout/ignored-choices";
import { Section } from "@/components/layout/section";
import { RevisionList } from "@/components/polls/revision-list";
import { OtherWordings } from "@/components/tables/other-wordings";
import { PollTable } from "@/components/tables/poll-table";
import { isShortened, isSortable } from "@/lib/core/chart/is-shortened";
import { fullSize } from "@/lib/core/chart/layout/plot-size";
import { choicesToQuery } from "@/lib/core/chart/parse-choices";
import { MAX_CATEGORIES } from "@/lib/core/chart/response-order";
import { countOf } from "@/lib/core/format/lists";
import { chartMetadata } from "@/lib/http/chart-metadata";
import { pageSite } from "@/lib/http/page-site";
import { currentStore } from "@/lib/reading/current-store";
import { type PageQuery, parseChartPage } from "@/lib/reading/page-query";
import { questionChart } from "@/lib/reading/question-chart";
import { questionRevisions } from "@/lib/reading/question-revisions";
import { readSeries } from "@/lib/reading/records";
import { nothingHere } from "../../nothing-here";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ question: string }>;
  searchParams: Promise<PageQuery>;
}

const MOST_POLLS = 20;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { question: slug } = await params;
  const series = await readSeries(slug);
  const leading = series[0]?.question;
  if (leading === undefined) return { title: "No such question" };
  const chart = questionChart(series, parseChartPage(await searchParams).choices);
  const alternates = { canonical: `/questions/${leading.slug}` };
  if (chart === null) return { title: leading.topic, alternates };
  return { ...(await chartMetadata(leading.topic, chart.model, leading.slug, chart.understood)), alternates };
}

/** `/questions/{question}`: one question over time and countries, together with those an editor joined with it. */
export default async function Page({ params, searchParams }: Props) {
  const [{ question: slug }, search, store, site] = await Promise.all([
    params,
    searchParams,
    currentStore(),
    pageSite(),
  ]);
  const query = parseChartPage(search);
  const chart = questionChart(await readSeries(slug), query.choices);
  if (chart === null) return nothingHere({ kind: "question", slug }, search);
  const { question, model, others } = chart;
  const [{ polls, total }, revisions] = await Promise.all([
    store.listPolls({ question: question.slug, limit: MOST_POLLS }),
    questionRevisions(store, question.slug),
  ]);
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
          more={<a href={`/polls?question=${question.slug}`}>All {countOf(total, "poll")}</a>}
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
      {revisions.length > 0 ? (
        <Section title="What changed of the question">
          <RevisionList revisions={revisions} />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section title="Asked in other words" aside={countOf(others.length, "question")}>
          <OtherWordings others={others} />
        </Section>
      ) : null}
    </>
  );
}
