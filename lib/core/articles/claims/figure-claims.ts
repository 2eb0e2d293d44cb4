import type { Answered } from "./answers";
import type { Asked } from "./asked-countries";
import { isAsserted } from "./assertions";
import { type Carried, claimsOf, type Draft, type FoundClaim } from "./claim-draft";
import { pointClaims } from "./point-claims";
import { isPollResult } from "./poll-results";
import type { Figure, SentenceReading } from "./sentence-reading";
import { strayWord, unreadNegation } from "./stray-words";

/** A figure of a sentence with whom it is of and what they answered. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly asked: Asked;
  readonly answered: Answered;
}

/** The claims that the figures of a sentence make. */
export function figureClaims(
  reading: SentenceReading,
  figures: readonly ReadFigure[],
  carried: Carried | null,
): readonly FoundClaim[] {
  const isOfPoll = reading.isOfPoll || carried?.isOfPoll === true;
  return figures.flatMap((read, index) => {
    const { figure, asked, answered } = read;
    if (!isPollResult({ reading, figure, index, asked, answered, isOfPoll })) return [];
    if (!isAsserted(reading, figure.from, figure.to)) return [];
    return figure.unit === "points"
      ? pointClaims(reading, figures, index, carried)
      : claimsOf(draftOf(reading, figures, index, carried));
  });
}

function draftOf(
  reading: SentenceReading,
  figures: readonly ReadFigure[],
  index: number,
  carried: Carried | null,
): Draft {
  const { figure, asked, answered } = figures[index] ?? {
    figure: reading.figures[0] as Figure,
    asked: NOBODY,
    answered: NOTHING,
  };
  const shared = {
    reading,
    carried,
    answered,
    from: figure.from,
    to: figure.to,
    stray: strayWord(reading, figure),
    hasUnreadNegation: unreadNegation(reading, figure, answered),
  };
  const group = asked.subgroup ?? groupBeside(reading, figure, figures[index + 1]?.figure);
  const whom = { ...asked, subgroup: group };
  if (figure.bound === null) {
    return {
      ...shared,
      asked: whom,
      kind: "figure",
      value: figure.value,
      fraction: figure.written === "fraction",
      earlier: isEarlier(reading, figures, index),
    };
  }
  const comparison = { relation: figure.bound, than: null, times: null };
  return {
    ...shared,
    asked: whom,
    kind: "comparison",
    value: figure.bound === "between" ? null : figure.value,
    comparison,
  };
}

/** Words of a group anywhere near a figure, outside the topic: "63% in Britain support it among women". */
function groupBeside(reading: SentenceReading, figure: Figure, next: Figure | undefined): string | null {
  const { tokens, grammar } = reading;
  for (let index = figure.to; index < (next?.from ?? tokens.length); index++) {
    const group = reading.isTopic(index) ? null : grammar.groups.at(tokens, index);
    const isLedBy = group !== null && [1, 2, 3].some((back) => grammar.among.at(tokens, index - back) !== null);
    if (group && isLedBy)
      return tokens
        .slice(index, group.to)
        .map(({ text }) => text)
        .join(" ");
  }
  return null;
}

/** "from 53% to 49%", "53% a year ago", "compared with 53% last year", "up from 53%". */
function isEarlier({ tokens, grammar }: SentenceReading, figures: readonly ReadFigure[], index: number): boolean {
  const figure = figures[index]?.figure;
  if (!figure) return false;
  const next = figures[index + 1]?.figure;
  const previous = figures[index - 1]?.figure;
  const isFrom = grammar.from.at(tokens, figure.from - 1) !== null;
  // "from 36% in Poland to 56% in Britain" is no change.
  const isTo = next !== undefined && grammar.to.firstIn(tokens, figure.to, next.from) !== null;
  const isSame = figures[index]?.asked.countries.join() === figures[index + 1]?.asked.countries.join();
  if (isFrom && isTo && !isSame) return false;
  if (isFrom && (isTo || grammar.changes.firstIn(tokens, 0, figure.from) !== null)) return true;
  const end = Math.min(next?.from ?? tokens.length, commaFrom(tokens, figure.to));
  return (
    grammar.earlier.firstIn(tokens, figure.to, end) !== null ||
    grammar.earlier.firstIn(tokens, previous?.to ?? 0, figure.from) !== null
  );
}

function commaFrom(tokens: SentenceReading["tokens"], from: number): number {
  const at = tokens.findIndex(({ key }, index) => index >= from && (key === "," || key === ";" || key === ")"));
  return at === -1 ? tokens.length : at;
}

const NOBODY: Asked = { countries: [], subgroup: null, isSure: false };
const NOTHING: Answered = { answer: null, degree: null, topic: null, isOwn: false, opinion: null };
