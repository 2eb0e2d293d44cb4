import { LANGUAGES } from "../languages/all-languages";
import { wordKey } from "../languages/word-key";

const numbers = new Map<string, number>();
for (const { months } of LANGUAGES)
  months.forEach((names, position) => {
    // "mar" is March wherever it is used; where languages disagree the first one wins.
    for (const name of names) if (!numbers.has(wordKey(name))) numbers.set(wordKey(name), position + 1);
  });

/** The number of a month by its name or short form in any of our languages; `null` for any other word. */
export function monthNumber(name: string): number | null {
  return numbers.get(wordKey(name)) ?? null;
}
