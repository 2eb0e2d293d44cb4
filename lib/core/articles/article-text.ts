import { refusal } from "../refusal";
import { htmlPage } from "./html-text";
import { type ArticleMetadata, noMetadata, pageMetadata } from "./page-metadata";
import { cleanText, hasWords, MOST_CHARACTERS } from "./text/clean-text";

/** Larger pages are refused before they are read. */
export const MOST_PAGE_CHARACTERS = 12_000_000;

/** An article as clean text, to which all offsets refer, with what its page says of it. */
export interface ArticleText {
  readonly text: string;
  readonly metadata: ArticleMetadata;
  readonly isHtml: boolean;
}

/**
 * Pasted text or HTML as clean text. Clean text stays as it is, so that offsets into it hold when it is read again.
 * @throws PollDataError ARTICLE_TOO_LONG, ARTICLE_WITHOUT_TEXT
 */
export function articleText(input: string): ArticleText {
  if (input.length > MOST_PAGE_CHARACTERS) throw tooLong(input.length, MOST_PAGE_CHARACTERS);
  const isHtml = looksLikeHtml(input);
  const page = isHtml ? htmlPage(input) : null;
  const text = cleanText(page?.text ?? input);
  if (text.length > MOST_CHARACTERS) throw tooLong(text.length, MOST_CHARACTERS);
  if (!hasWords(text)) {
    const hint = "Paste the article's text itself, or save the page from the browser once it shows the article.";
    throw refusal("ARTICLE_WITHOUT_TEXT", "There are no words in it to read.", hint);
  }
  return { text, metadata: page ? pageMetadata(page.head) : noMetadata, isHtml };
}

function tooLong(length: number, most: number) {
  const [has, may] = [length, most].map((count) => count.toLocaleString("en"));
  const hint = "Leave out what is not the article, or import its parts one by one.";
  return refusal("ARTICLE_TOO_LONG", `The article has ${has} characters; it may have ${may}.`, hint);
}

/** Looked for at the beginning only. */
const LOOKED_AT = 20_000;

function looksLikeHtml(input: string): boolean {
  const head = input.slice(0, LOOKED_AT);
  return /<(?:!doctype|html|head|body|article|main|section|div|p|h[1-6]|ul|script|meta|table|span|br)(?![\w-])/i.test(
    head,
  );
}
