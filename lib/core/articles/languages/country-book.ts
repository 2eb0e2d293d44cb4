import { LANGUAGES } from "../../import/languages/all-languages";
import { COUNTRY_CODES, NAME_ALIASES } from "../../import/values/country-names";
import { listed, PhraseBook } from "../text/phrase-book";
import type { ArticleWords } from "./article-words";

/** Names, peoples and adjectives of countries as a text of this language writes them; capitals count. */
export function countryBook({ locale, peoples }: ArticleWords): PhraseBook<string> {
  const names = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
  const known = LANGUAGES.find((language) => language.locale === locale)?.peoples ?? {};
  const entries: [string, string][] = [];
  for (const code of COUNTRY_CODES) {
    const written = code === "EU" ? "EU" : (names.of(code) ?? code);
    // Two letters alone are as often a word in capitals as a code: only those in the lists count.
    if (written.length > 2 || code === "EU") entries.push([written, code]);
    for (const name of NAME_ALIASES[code] ?? []) entries.push([name, code]);
    for (const name of known[code] ?? []) entries.push([name, code]);
    for (const name of listed(peoples[code] ?? "")) entries.push([name, code]);
  }
  entries.push(["European Union", "EU"]);
  return new PhraseBook(entries, true);
}
