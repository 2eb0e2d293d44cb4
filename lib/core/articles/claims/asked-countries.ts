import { respondentsAt } from "./respondents";
import type { Figure, SentenceReading } from "./sentence-reading";

/** Where, or whom, a figure is of, and whether the sentence says so beyond doubt. */
export interface Asked {
  readonly countries: readonly string[];
  readonly subgroup: string | null;
  readonly isSure: boolean;
}

/** A place or people named apart from any figure: "In Poland, …", "Britain’s support". Indexes are of tokens. */
export interface Group {
  readonly from: number;
  readonly to: number;
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
  { tokens }: SentenceReading,
): Asked | null {
  const [figure, next, of] = [figures[index], figures[index + 1], asked[index + 1]];
  if (!figure || !next || !of || of.countries.length === 0) return null;
  const between = tokens.slice(figure.to, next.from);
  return between.length <= 3 && between.every(({ kind }) => kind === "word")
    ? { ...of, isSure: figure.unit === "points" }
    : null;
}

/** "Spain 52%", "France and Italy (40%)", "Poland, where 36%". */
function countriesBefore({ tokens, grammar, isTopic, figures }: SentenceReading, figure: Figure): Asked | null {
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
    figures.some(({ to }) => to === end) ||
    [
      grammar.in,
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

/** Places and peoples outside topics and figures. */
export function groupsIn(reading: SentenceReading): readonly Group[] {
  const { tokens, figures } = reading;
  const quantities = new Map(figures.map((figure) => [figure.from, figure]));
  const taken = (index: number) =>
    reading.isTopic(index) || figures.some(({ from, to, of }) => index >= from && index < Math.max(to, of?.to ?? 0));
  const groups: Group[] = [];
  for (let index = 0; index < tokens.length; ) {
    const group = taken(index) ? null : groupAt(reading, index, quantities);
    if (group) groups.push(group);
    index = group?.to ?? index + 1;
  }
  return groups;
}

function groupAt(reading: SentenceReading, at: number, quantities: ReadonlyMap<number, Figure>): Group | null {
  const { tokens, grammar } = reading;
  if (isCompared(reading, at)) return null;
  const around = { tokens, grammar, quantities };
  const isPlace = grammar.in.at(tokens, at) !== null || (grammar.among.at(tokens, at) !== null && isAmong(reading, at));
  const isAsked = grammar.asked.at(tokens, at - 1) !== null && grammar.of.at(tokens, at - 1) === null;
  if (isPlace || isAsked) {
    const found = respondentsAt(around, at);
    if (!found || (found.countries.length === 0 && found.subgroup === null)) return null;
    const { from, to, countries, subgroup } = found;
    return { from, to, countries, subgroup, isSure: true };
  }
  return grammar.countries.at(tokens, at) || grammar.parts.at(tokens, at) ? subjectAt(reading, at, around) : null;
}

/** "than in France", "unlike Poles": not whom the figure is of. */
function isCompared({ tokens, grammar }: SentenceReading, at: number): boolean {
  return [1, 2].some((back) => {
    const than = grammar.than.at(tokens, at - back) ?? grammar.compared.at(tokens, at - back);
    return than !== null && (than.to === at || (than.to === at + 1 && back === 1));
  });
}

/** "among" always; "of" and "for" only behind what has a share or an opinion: "support of Britons", "a poll of Britons". */
function isAmong({ tokens, grammar, opinions }: SentenceReading, at: number): boolean {
  if (!grammar.of.at(tokens, at)) return grammar.groupsOf.at(tokens, at) !== null;
  return (
    grammar.shares.at(tokens, at - 1) !== null ||
    grammar.poll.at(tokens, at - 1) !== null ||
    opinions.some(({ to }) => to === at)
  );
}

/** "Britons are in favour", "Britain’s support", "British voters back": the subject of an opinion. */
function subjectAt(reading: SentenceReading, at: number, around: Parameters<typeof respondentsAt>[0]): Group | null {
  const { tokens, grammar, opinions } = reading;
  const found = respondentsAt(around, at);
  if (!found) return null;
  let next = found.to;
  for (let step = 0; step < 4 && (grammar.auxiliaries.at(tokens, next) || grammar.degrees.at(tokens, next)); step++)
    next += 1;
  const isSubject = opinions.some(({ from }) => from === next);
  const { from, to, countries, subgroup } = found;
  const isYoung = tokens[at - 1] !== undefined && grammar.groups.at(tokens, at - 1) !== null;
  return isSubject
    ? { from, to, countries, subgroup: isYoung ? (tokens[at - 1]?.text ?? null) : subgroup, isSure: true }
    : null;
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
