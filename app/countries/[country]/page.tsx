import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ArticleList } from "@/components/articles/article-list";
import { ChartCard } from "@/components/chart/chart-card";
import { Breadcrumbs, SampleBadge } from "@/components/layout/breadcrumbs";
import { NothingStored } from "@/components/layout/nothing-stored";
import { Section } from "@/components/layout/section";
import { PollTable } from "@/components/tables/poll-table";
import { formatFieldwork } from "@/lib/core/format/dates";
import { countOf } from "@/lib/core/format/lists";
import { countryName } from "@/lib/core/model/country";
import { setPageStatus } from "@/lib/http/page-status";
import { countryCharts } from "@/lib/reading/country-charts";
import { currentStore } from "@/lib/reading/current-store";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ country: string }>;
}

const MOST_POLLS = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: countryName((await params).country.toUpperCase()) };
}

/** `/countries/{iso2}`: what was asked in a country, latest poll of each question. */
export default async function Page({ params }: Props) {
  const { country } = await params;
  if (/^[A-Za-z]{2}$/.test(country) && country !== country.toLowerCase())
    redirect(`/countries/${country.toLowerCase()}`);
  const code = country.toUpperCase();
  const store = await currentStore();
  const known = (await store.listCountries()).find((entry) => entry.code === code);
  if (known === undefined) {
    setPageStatus(404);
    return <NothingStored />;
  }
  const [charts, { polls, total }, articles] = await Promise.all([
    countryCharts(store, code),
    store.listPolls({ country: code, limit: MOST_POLLS }),
    store.listArticles(),
  ]);
  const naming = articles.filter((article) => article.countries.includes(code));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Countries", href: "/#countries" }, { label: countryName(code) }]} />
      <div className="page-title">
        <h1>{countryName(code)}</h1>
        <p className="secondary">
          {countOf(known.polls, "poll")}, {countOf(known.questions, "question")}.
        </p>
      </div>
      <Section
        title="Questions asked here"
        aside={
          charts.length < known.questions
            ? `The newest ${charts.length} of ${known.questions}, the latest poll of each`
            : "The latest poll of each"
        }
      >
        <div className="cards">
          {charts.map(({ question, poll, model, href }) => (
            <ChartCard
              key={question.slug}
              id={`card-${question.slug}`}
              model={model}
              href={href}
              kicker={
                <>
                  {poll.pollster ?? "Pollster not stated"}, {formatFieldwork(poll.fieldwork) ?? "dates not stated"}{" "}
                  {poll.sample ? <SampleBadge /> : null}
                </>
              }
            />
          ))}
        </div>
      </Section>
      <div className="columns">
        <Section title="Polls" more={<a href={`/polls?country=${code}`}>All {countOf(total, "poll")}</a>}>
          <PollTable polls={polls} />
        </Section>
        <Section title="Articles that name it">
          <ArticleList articles={naming} />
        </Section>
      </div>
    </>
  );
}
