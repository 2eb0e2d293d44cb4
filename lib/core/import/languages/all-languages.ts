import { danish } from "./da";
import { german } from "./de";
import { english } from "./en";
import { spanish } from "./es";
import { finnish } from "./fi";
import { french } from "./fr";
import { italian } from "./it";
import type { LanguageWords } from "./language-words";
import { norwegian } from "./nb";
import { polish } from "./pl";
import { swedish } from "./sv";

/** English first: where two languages use one word for different things, the earlier one wins. */
export const LANGUAGES: readonly LanguageWords[] = [
  english,
  french,
  german,
  italian,
  spanish,
  polish,
  swedish,
  norwegian,
  danish,
  finnish,
];

/** Every word of one kind in all languages. */
export function wordsOfAll(pick: (language: LanguageWords) => readonly string[]): string[] {
  return LANGUAGES.flatMap(pick);
}
