import type { Article } from "@/lib/core/model/article";

/** The title an article gives itself, or our plain description of it. */
export function articleName(article: Pick<Article, "title" | "label">): string {
  return article.title ?? article.label;
}

/** What is known of an article, in one line; what is not stated is said. */
export function ArticleFacts({ article }: { article: Article }) {
  const parts = [
    article.title === null ? "Title not stated, our description shown" : null,
    article.publisher ?? (article.title === null ? "publisher not stated" : "Publisher not stated"),
    article.published ?? "date not stated",
    article.wordCount === null ? null : `${article.wordCount} words`,
  ];
  return <>{parts.filter((part) => part !== null).join(" · ")}</>;
}
