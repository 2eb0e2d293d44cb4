import { countOf } from "@/lib/core/format/lists";
import type { Article } from "@/lib/core/model/article";
import { SampleBadge } from "../layout/breadcrumbs";
import { DashedIcon } from "../layout/icons";
import { ArticleFacts, articleName } from "./article-title";

/** Articles with what they claim of polls. */
export function ArticleList({ articles }: { articles: readonly Article[] }) {
  if (articles.length === 0) return <p className="secondary">No articles yet.</p>;
  return (
    <ul className="rows">
      {articles.map((article) => (
        <li key={article.slug}>
          <a href={`/articles/${article.slug}`}>{articleName(article)}</a> {article.sample ? <SampleBadge /> : null}
          <p className="note">
            <ArticleFacts article={article} />
          </p>
          <div className="chips">
            <span className="chip chip-neutral">
              {article.claims.length === 0 ? <DashedIcon /> : null}
              {article.claims.length === 0 ? "No poll figures found" : countOf(article.claims.length, "poll figure")}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
