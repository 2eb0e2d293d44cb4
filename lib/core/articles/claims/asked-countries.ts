import { countriesBefore } from "./countries-before";
import { type Group, groupsIn } from "./groups";
import type { Figure, SentenceReading } from "./sentence-reading";

/** Where, or whom, a figure is of, and whether the sentence says so beyond doubt. */
export interface Asked {
  readonly countries: readonly string[];
  readonly subgroup: string | null;
  readonly isSure: boolean;
}

const NOBODY: Asked = { countries: [], subgroup: null, isSure: false };

/** For every figure of a sentence, in their order: those who were asked. `carried` = whom the sentence before asked. */
export function askedBy(reading: SentenceReading, carried: readonly string[] = []): readonly Asked[] {
  const groups = groupsIn(reading);
  const paired = pairedRespectively(reading, groups);
  if (paired) return paired;
  const asked: Asked[] = [];
  for (const [index, figure] of reading.figures.entries())
    asked.push(askedOf(index, figure, { reading, groups, asked, carried }));
  return asked.map((one, index) =>
    one.countries.length > 0 ? one : (fromNext(asked, reading.figures, index, reading) ?? one),
  );
}

interface SoFar {
  readonly reading: SentenceReading;
  readonly groups: readonly Group[];
  readonly asked: readonly Asked[];
  readonly carried: readonly string[];
}

function askedOf(index: number, figure: Figure, { reading, groups, asked, carried }: SoFar): Asked {
  const { of } = figure;
  if (of && of.countries.length > 0) return { countries: of.countries, subgroup: of.subgroup, isSure: true };
  const subgroup = of?.subgroup ?? null;
  const beside = countriesBefore(reading, figure);
  if (beside) return { ...beside, subgroup: beside.subgroup ?? subgroup };
  const previous = reading.figures[index - 1];
  const [from, to] = [previous?.to ?? 0, reading.figures[index + 1]?.from ?? reading.tokens.length];
  const before = groups.findLast((group) => group.to <= figure.from);
  const behind = groups.find((group) => group.from >= figure.to && group.to <= to);
  const last = asked[index - 1];
  if (before && before.from >= from) return { ...before, subgroup: before.subgroup ?? subgroup };
  if (behind && !leadsNext(reading, behind, to)) return { ...behind, subgroup: behind.subgroup ?? subgroup };
  if (last && last.countries.length > 0) {
    const isSure = last.isSure && (before === undefined || sameCountries(before.countries, last.countries));
    return { countries: last.countries, subgroup: last.subgroup ?? subgroup, isSure };
  }
  if (before) return { ...before, subgroup: before.subgroup ?? subgroup };
  return carried.length > 0 ? { countries: carried, subgroup, isSure: true } : { ...NOBODY, subgroup };
}

/** "56% and 40% in Britain": the first shares what the second has; "up 4 points to 56% in Britain" too. */
function fromNext(
  asked: readonly Asked[],
  figures: readonly Figure[],
  index: number,
  { tokens, grammar }: SentenceReading,
): Asked | null {
  const [figure, next, of] = [figures[index], figures[index + 1], asked[index + 1]];
  if (!figure || !next || !of || of.countries.length === 0) return null;
  const between = tokens.slice(figure.to, next.from);
  if (between.length > 4 || between.some(({ kind, key }) => kind !== "word" && key !== ",")) return null;
  // "from 52% to 56% in Britain" and "up 4 points to 56% in Britain" are of one country.
  const isOne = figure.unit === "points" || (between.length === 1 && grammar.to.at(tokens, figure.to) !== null);
  return { ...of, isSure: of.isSure && isOne };
}

/** "… and in Italy 43%": the group belongs to the figure behind it. */
function leadsNext({ tokens, grammar }: SentenceReading, group: Group, next: number): boolean {
  const before = tokens[group.from - 1];
  const isParted =
    before?.kind === "mark" ||
    grammar.and.at(tokens, group.from - 1) !== null ||
    grammar.turns.at(tokens, group.from - 1) !== null;
  return isParted && next - group.to <= 4 && next < tokens.length;
}

/** "56% and 40% in Britain and France respectively". */
function pairedRespectively(reading: SentenceReading, groups: readonly Group[]): readonly Asked[] | null {
  const { tokens, grammar, figures } = reading;
  const countries = [
    ...groups.map((group) => group.countries),
    ...figures.flatMap(({ of }) => (of ? [of.countries] : [])),
  ].find((list) => list.length === figures.length && list.length > 1);
  if (!countries) return null;
  const isSaid = grammar.respectively.firstIn(tokens, 0, tokens.length) !== null;
  const last = figures.at(-1);
  const isList = figures.every((figure, index) => {
    const next = figures[index + 1];
    return next === undefined || (figure.of === null && next.from - figure.to <= 2);
  });
  if (!isSaid && !(isList && last?.of?.countries === countries)) return null;
  return countries.map((country) => ({ countries: [country], subgroup: null, isSure: isSaid }));
}

function sameCountries(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}
