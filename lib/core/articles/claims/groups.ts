import { respondentsAt } from "./respondents";
import type { Figure, SentenceReading } from "./sentence-reading";

/** A place or people named apart from any figure: "In Poland, …", "Britain’s support". Indexes are of tokens. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly countries: readonly string[];
  readonly subgroup: string | null;
  readonly isSure: boolean;
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
  if (at === 0 || tokens[at - 1]?.kind === "mark") return true;
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
