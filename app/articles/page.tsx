import type { Metadata } from "next";
import { ArticleList } from "@/components/articles/article-list";
import { countOf } from "@/lib/core/format/lists";
import { currentStore } from "@/lib/reading/current-store";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Articles" };

/** `/articles`: every article, last added first. */
export default async function Page() {
  const articles = await (await currentStore()).listArticles();
  return (
    <>
      <h1>Articles</h1>
      <p className="secondary">{countOf(articles.length, "article")} and the poll figures they quote.</p>
      <div className="section">
        <ArticleList articles={articles} />
      </div>
    </>
  );
}
