import type { Metadata } from "next";
import { SearchForm } from "@/components/admin/search-form";
import { Pager } from "@/components/layout/pager";
import { TableScroll } from "@/components/tables/table-scroll";
import { countOf } from "@/lib/core/format/lists";
import { pagePermit } from "@/lib/http/page-editor";
import { currentStore } from "@/lib/reading/current-store";
import { hasWords, type PageQuery, pageOf, searchOf } from "@/lib/reading/page-query";

export const metadata: Metadata = { title: "Edit questions" };

const PATH = "/admin/questions";
const QUESTIONS_PER_PAGE = 50;

/** `/admin/questions`: finds the question to edit. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  await pagePermit("read", PATH);
  const [store, query] = await Promise.all([currentStore(), searchParams]);
  const search = searchOf(query);
  const all = await store.listQuestions();
  const topics = new Map(all.map(({ question }) => [question.slug, question.topic]));
  const found = all.filter(({ question: { topic, wording, slug } }) =>
    hasWords([topic, wording, slug].join(" "), search),
  );
  const pages = Math.ceil(found.length / QUESTIONS_PER_PAGE);
  const page = pageOf(query, pages);
  return (
    <>
      <h1>Edit questions</h1>
      <SearchForm path={PATH} query={search} label="Topic, wording or address" />
      <p className="secondary small">{countOf(found.length, "question")}</p>
      <TableScroll label="Questions">
        <table>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">Wording</th>
              <th scope="col">Series</th>
              <th scope="col" className="number">
                Polls
              </th>
            </tr>
          </thead>
          <tbody>
            {found
              .slice((page - 1) * QUESTIONS_PER_PAGE, page * QUESTIONS_PER_PAGE)
              .map(({ question: { slug, topic, wording, language, series }, pollCount }) => (
                <tr key={slug}>
                  <th scope="row">
                    <a href={`${PATH}/${slug}`}>{topic}</a>
                  </th>
                  <td lang={language ?? undefined}>{wording ?? <span className="secondary">not stated</span>}</td>
                  <td>{series === null ? "its own" : (topics.get(series) ?? series)}</td>
                  <td className="number">{pollCount}</td>
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
