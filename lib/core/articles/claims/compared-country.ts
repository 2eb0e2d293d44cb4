import { type Respondents, respondentsAt } from "./respondents";
import type { SentenceReading } from "./sentence-reading";

export interface ComparedWith {
  /** Who stands on the other side; `null` when no country does. */
  readonly country: string | null;
  /** "in France" between the comparative and "than". */
  readonly subject: {
    readonly countries: readonly string[];
    readonly subgroup: string | null;
    readonly isSure: boolean;
  } | null;
  /** Where the words of "than" begin and those of the other side end. Indexes are of tokens. */
  readonly from: number;
  readonly to: number;
}

/** How far from the comparative "than" may stand: "more likely to support sending peacekeepers to Ukraine than". */
const REACH = 16;

/** The other side of a comparison, from its "than" (or the "as" of "twice as high as"). */
export function comparedWith(reading: SentenceReading, at: number): ComparedWith | null {
  const { tokens, grammar, figures } = reading;
  const quantities = new Map(figures.map((figure) => [figure.from, figure]));
  const around = { tokens, grammar, quantities };
  for (let index = at; index < Math.min(tokens.length, at + REACH); index++) {
    if (tokens[index]?.kind === "mark" && tokens[index]?.key !== "-") return null;
    const than = grammar.than.at(tokens, index) ?? grammar.asIn.at(tokens, index);
    if (!than) continue;
    const other = otherSide(around, than.to, index);
    const between = subjectBetween(around, at, index);
    return { country: other?.countries[0] ?? null, subject: between, from: index, to: other?.to ?? than.to };
  }
  return null;
}

type Around = Parameters<typeof respondentsAt>[0];

function otherSide(around: Around, to: number, than: number): Respondents | null {
  // "than in" is one phrase: what follows may be the bare country.
  return respondentsAt(around, to) ?? respondentsAt(around, than + 1);
}

function subjectBetween(around: Around, from: number, to: number): ComparedWith["subject"] {
  for (let index = from; index < to; index++) {
    const found = respondentsAt(around, index);
    if (found && found.countries.length > 0 && found.to <= to) return { ...found, isSure: true };
  }
  return null;
}
