import type { Metadata } from "next";
import { SearchForm } from "@/components/admin/search-form";
import { pagePermit } from "@/lib/http/page-editor";
import { currentStore } from "@/lib/reading/current-store";
import { hasWords, type PageQuery, searchOf } from "@/lib/reading/page-query";

export const metadata: Metadata = { title: "Edit articles" };

const PATH = "/admin/articles";

/** `/admin/articles`: finds the article to withdraw. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  await pagePermit("read", PATH);
  const search = searchOf(await searchParams);
  const found = (await (await currentStore()).listArticles()).filter(({ title, label, slug, publisher }) =>
    hasWords([title, label, slug, publisher].join(" "), search),
  );
  return (
    <>
      <h1>Edit articles</h1>
      <SearchForm path={PATH} query={search} label="Title, publisher or address" />
      <ul className="rows">
        {found.map(({ slug, title, label }) => (
          <li key={slug}>
            <a href={`/articles/${slug}`}>{title ?? label}</a>
            <div className="small">
              <a href={`${PATH}/${slug}/withdraw`}>
                Withdraw <span className="visually-hidden">{title ?? label}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
