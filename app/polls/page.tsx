import type { Metadata } from "next";
import { PollFilters } from "@/components/filters/poll-filters";
import { IgnoredChoices } from "@/components/layout/ignored-choices";
import { Pager } from "@/components/layout/pager";
import { PollTable } from "@/components/tables/poll-table";
import { countOf } from "@/lib/core/format/lists";
import { currentStore } from "@/lib/reading/current-store";
import type { PageQuery } from "@/lib/reading/page-query";
import { POLLS_PER_PAGE, parsePollListQuery, pollListQuery } from "@/lib/reading/poll-list-query";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Polls" };

/** `/polls`: every poll, newest fieldwork first, filtered by country, pollster and question. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const [store, search] = await Promise.all([currentStore(), searchParams]);
  const query = parsePollListQuery(search);
  const offset = (query.page - 1) * POLLS_PER_PAGE;
  const [{ polls, total }, { total: all }, pollsters, countries, questions] = await Promise.all([
    store.listPolls({ ...query.filter, limit: POLLS_PER_PAGE, offset }),
    store.listPolls({ limit: 1 }),
    store.listPollsters(),
    store.listCountries(),
    store.listQuestions(),
  ]);
  return (
    <>
      <h1>Polls</h1>
      <p className="secondary">
        {countOf(total, "poll")}
        {total === all ? "" : ` of ${all}`}, newest fieldwork first; polls without dates last.
      </p>
      <IgnoredChoices ignored={query.ignored} />
      <PollFilters
        filter={query.filter}
        countries={countries.map((country) => country.code)}
        pollsters={pollsters}
        questions={questions.map(({ question }) => question)}
      />
      <PollTable polls={polls} />
      <Pager
        page={query.page}
        pages={Math.ceil(total / POLLS_PER_PAGE)}
        href={(page) => `/polls?${pollListQuery(query.filter, page)}`}
      />
    </>
  );
}
