import type { Metadata } from "next";
import { SearchForm } from "@/components/admin/search-form";
import { SampleBadge } from "@/components/layout/breadcrumbs";
import { Pager } from "@/components/layout/pager";
import { TableScroll } from "@/components/tables/table-scroll";
import { formatFieldwork } from "@/lib/core/format/dates";
import { countOf } from "@/lib/core/format/lists";
import { pagePermit } from "@/lib/http/page-editor";
import { currentStore } from "@/lib/reading/current-store";
import { hasWords, type PageQuery, pageOf, searchOf } from "@/lib/reading/page-query";

export const metadata: Metadata = { title: "Edit polls" };

const PATH = "/admin/polls";
const POLLS_PER_PAGE = 50;

/** `/admin/polls`: finds the poll to edit or withdraw. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  await pagePermit("read", PATH);
  const [store, query] = await Promise.all([currentStore(), searchParams]);
  const search = searchOf(query);
  const found = (await store.listPolls()).polls.filter(({ poll }) =>
    hasWords([poll.title, poll.pollster, poll.sponsor, poll.slug].join(" "), search),
  );
  const pages = Math.ceil(found.length / POLLS_PER_PAGE);
  const page = pageOf(query, pages);
  return (
    <>
      <h1>Edit polls</h1>
      <SearchForm path={PATH} query={search} label="Title, pollster, sponsor or address" />
      <p className="secondary small">{countOf(found.length, "poll")}</p>
      <TableScroll label="Polls">
        <table>
          <thead>
            <tr>
              <th scope="col">Poll</th>
              <th scope="col">Pollster</th>
              <th scope="col">Fieldwork</th>
              <th scope="col">Do</th>
            </tr>
          </thead>
          <tbody>
            {found.slice((page - 1) * POLLS_PER_PAGE, page * POLLS_PER_PAGE).map(({ poll }) => (
              <tr key={poll.slug}>
                <th scope="row">
                  <a href={`${PATH}/${poll.slug}`}>{poll.title}</a> {poll.sample ? <SampleBadge /> : null}
                </th>
                <td>{poll.pollster ?? "not stated"}</td>
                <td>{formatFieldwork(poll.fieldwork) ?? "not stated"}</td>
                <td>
                  <a href={`/polls/${poll.slug}`}>
                    View <span className="visually-hidden">{poll.title}</span>
                  </a>
                  {" · "}
                  <a href={`${PATH}/${poll.slug}/withdraw`}>
                    Withdraw <span className="visually-hidden">{poll.title}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Pager
        page={page}
        pages={pages}
        href={(to) => `${PATH}?${new URLSearchParams({ q: search, page: String(to) })}`}
      />
    </>
  );
}
