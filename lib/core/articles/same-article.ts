import type { Article } from "../model/article";
import type { ReadArticle } from "./read-article";

/**
 * The stored article that a text is: the same address, or the same file of as many words, or one whose claims or key
 * takeaways all stand in the text; `null` = none. Figures taken from it are no independent check of it.
 */
export function sameArticle(
  read: Pick<ReadArticle, "text" | "wordCount" | "metadata">,
  file: string | null,
  stored: readonly Article[],
): Article | null {
  return stored.find((article) => isSame(read, file, article)) ?? null;
}

function isSame(
  { text, wordCount, metadata }: Parameters<typeof sameArticle>[0],
  file: string | null,
  article: Article,
): boolean {
  if (metadata.url !== null && metadata.url === article.url) return true;
  if (article.text !== null && article.text === text) return true;
  if (file !== null && file === article.file && wordCount === article.wordCount) return true;
  const sentences = [...article.claims.map(({ sentence }) => sentence), ...article.keyTakeaways];
  return sentences.length > 0 && sentences.every((sentence) => text.includes(sentence));
}
