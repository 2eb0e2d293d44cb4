import type { Answered } from "./answers";
import type { Figure, SentenceReading } from "./sentence-reading";

/**
 * The first word between a figure (with those it is of) and its opinion that no rule knows: "56% of Britons with a degree
 * support". It may make the respondents less than everybody; `null` = every word is understood.
 */
export function strayWord(reading: SentenceReading, figure: Figure): string | null {
  const { tokens, grammar } = reading;
  const stops = [
    grammar.answers,
    grammar.attitude,
    grammar.should,
    grammar.judgements,
    grammar.accordingTo,
    grammar.compared,
  ];
  const light = [
    grammar.auxiliaries,
    grammar.negations,
    grammar.degrees,
    grammar.says,
    grammar.believes,
    grammar.finds,
    grammar.approximately,
    grammar.and,
    grammar.both,
    grammar.in,
    grammar.to,
    grammar.than,
    grammar.than,
    grammar.asked,
    grammar.poll,
    grammar.pollsters,
    grammar.countries,
    grammar.everybody,
    grammar.determiners,
    grammar.changes,
    grammar.gaps,
    grammar.respectively,
    grammar.timePhrases,
    grammar.earlier,
    grammar.months,
    grammar.adverbs,
  ];
  for (let index = figure.of?.to ?? figure.to; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined || token.kind === "mark" || reading.isTopic(index)) return null;
    if (reading.figures.some(({ from }) => from === index)) return null;
    if (stops.some((book) => book.at(tokens, index) !== null)) return null;
    const step =
      token.kind === "number"
        ? index + 1
        : light.map((book) => book.at(tokens, index)?.to).find((to) => to !== undefined);
    if (step === undefined) return token.text;
    index = step;
  }
  return null;
}

/** A negation between a figure and its opinion that turned nothing: "do not, as some say, support". */
export function unreadNegation(reading: SentenceReading, figure: Figure, { opinion }: Answered): boolean {
  if (opinion === null || opinion.from < figure.to) return false;
  const { tokens, grammar } = reading;
  const from = figure.of?.to ?? figure.to;
  const to = Math.min(opinion.from, opinion.topic?.from ?? opinion.from);
  return !opinion.isTurned && grammar.negations.firstIn(tokens, from, to) !== null;
}
