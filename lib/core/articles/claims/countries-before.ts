import type { Asked } from "./asked-countries";
import type { Figure, SentenceReading } from "./sentence-reading";

/** "Spain 52%", "France and Italy (40%)", "Poland, where 36%". */
export function countriesBefore({ tokens, grammar, isTopic, figures }: SentenceReading, figure: Figure): Asked | null {
  let at = figure.from - 1;
  while (at >= 0) {
    const approximately = [1, 2, 3].find((back) => grammar.approximately.at(tokens, at - back + 1)?.to === at + 1);
    const isBetween = /^[(:,–—]$/.test(tokens[at]?.text ?? "") || grammar.both.at(tokens, at) !== null;
    const joins = [1, 2, 3, 4].find((back) => grammar.with.at(tokens, at - back + 1)?.to === at + 1);
    const step = approximately ?? joins ?? (isBetween ? 1 : 0);
    if (step === 0) break;
    at -= step;
  }
  const countries: string[] = [];
  let end = at + 1;
  for (;;) {
    const start = [1, 2, 3].find((length) => grammar.countries.at(tokens, end - length)?.to === end);
    const country = start === undefined ? null : grammar.countries.at(tokens, end - start);
    if (start === undefined || !country || isTopic(end - start)) break;
    countries.unshift(country.value);
    end -= start;
    const and = grammar.and.at(tokens, end - 1);
    if (!and) break;
    end -= 1;
    if (grammar.in.at(tokens, end - 1)) end -= 0;
  }
  if (countries.length === 0) return null;
  const before = tokens[end - 1];
  const isPlain =
    before === undefined ||
    before.kind === "mark" ||
    [1, 2, 3].some((back) => grammar.compared.at(tokens, end - back)?.to === end) ||
    figures.some(({ to }) => to === end) ||
    [
      grammar.in,
      grammar.approximately,
      grammar.both,
      grammar.among,
      grammar.determiners,
      grammar.and,
      grammar.compared,
      grammar.turns,
      grammar.than,
      grammar.finds,
    ].some((book) => book.at(tokens, end - 1) !== null);
  return { countries, subgroup: isPlain ? null : (before?.text ?? null), isSure: isPlain };
}
