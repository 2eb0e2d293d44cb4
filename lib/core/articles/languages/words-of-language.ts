import { tokensOf } from "../text/tokens";
import type { ArticleWords } from "./article-words";
import { german } from "./de";
import { english } from "./en";
import { spanish } from "./es";
import { french } from "./fr";
import { italian } from "./it";
import { polish } from "./pl";

/** The languages a text can be read in; English first, it is the only one that is complete. */
export const ARTICLE_LANGUAGES: readonly ArticleWords[] = [english, german, french, spanish, italian, polish];

/** Looked at when nobody says which language a text is in. */
const LOOKED_AT = 5_000;

/** The words of a stated language, or of the one whose small words stand in the text most; English when in doubt. */
export function wordsOfLanguage(stated: string | null, text: string): ArticleWords {
  const primary = stated?.toLowerCase().split("-")[0];
  return ARTICLE_LANGUAGES.find(({ locale }) => locale === primary) ?? likeliest(text);
}

function likeliest(text: string): ArticleWords {
  const keys = tokensOf(text.slice(0, LOOKED_AT)).map(({ key }) => key);
  const counts = ARTICLE_LANGUAGES.map((words) => {
    const small = new Set(words.smallWords.split("|"));
    return { words, count: keys.filter((key) => small.has(key)).length };
  });
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).words;
}
