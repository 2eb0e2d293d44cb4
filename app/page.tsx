import { ArticleList } from "@/components/articles/article-list";
import { ChartCard } from "@/components/chart/chart-card";
import { ChartFigure } from "@/components/chart/chart-figure";
import { SampleBadge } from "@/components/layout/breadcrumbs";
import { Section } from "@/components/layout/section";
import { CountryList } from "@/components/tables/country-list";
import { wideSize } from "@/lib/core/chart/layout/plot-size";
import { formatDate } from "@/lib/core/format/dates";
import { countOf } from "@/lib/core/format/lists";
import type { Poll } from "@/lib/core/model/poll";
import { currentStore } from "@/lib/reading/current-store";
import { dashboardCharts } from "@/lib/reading/dashboard";

export const dynamic = "force-dynamic";

const MOST_ARTICLES = 4;

/** `/`: the newest poll, other questions over time, the newest articles, and every country. */
export default async function Dashboard() {
  const store = await currentStore();
  const [charts, { total }, countries, articles] = await Promise.all([
    dashboardCharts(store),
    store.listPolls({ limit: 1 }),
    store.listCountries(),
    store.listArticles(),
  ]);
  const [lead, ...others] = charts;
  return (
    <>
      <div className="page-title">
        <h1>Public opinion, poll by poll</h1>
        <p className="secondary">
          {countOf(total, "poll")} in {countOf(countries.length, "country", "countries")}. Every figure leads to its
          source, its wording and its limits.
        </p>
      </div>
      {lead === undefined ? <EmptyStore /> : null}
      <div className="columns">
        {lead === undefined ? null : (
          <Section
            title="New"
            aside={
              <>
                {lead.latest.title} {lead.latest.sample ? <SampleBadge /> : null}
              </>
            }
            more={<a href={lead.href}>The whole poll</a>}
          >
            <div className="lead">
              <ChartFigure model={lead.model} size={wideSize} id="lead" heading="h2" view="chart" />
            </div>
          </Section>
        )}
        <Section title="Articles" more={<a href="/articles">All articles</a>}>
          <ArticleList articles={articles.slice(0, MOST_ARTICLES)} />
        </Section>
      </div>
      {others.length > 0 ? (
        <Section
          title="More questions"
          aside="Last added first"
          more={<a href="/polls">All {countOf(total, "poll")}</a>}
        >
          <div className="cards">
            {others.map((chart) => (
              <ChartCard
                key={chart.question.slug}
                id={`card-${chart.question.slug}`}
                model={chart.model}
                href={chart.href}
                kicker={
                  <>
                    {countOf(chart.polls, "poll")}, {describeEnd(chart.latest)}{" "}
                    {chart.latest.sample ? <SampleBadge /> : null}
                  </>
                }
              />
            ))}
          </div>
        </Section>
      ) : null}
      <Section title="Countries" id="countries" aside="With the number of polls; choose one to see them">
        <CountryList countries={countries} />
      </Section>
    </>
  );
}

/** How far the polls of a card reach in time. */
function describeEnd({ fieldwork }: Pick<Poll, "fieldwork">): string {
  const end = fieldwork.end ?? fieldwork.start;
  return end === null ? "dates not stated" : `to ${formatDate(end)}`;
}

function EmptyStore() {
  return (
    <p className="section">
      No polls yet. Add one with <code>npx toplines import my.csv</code>; it is on this page at once.
    </p>
  );
}
