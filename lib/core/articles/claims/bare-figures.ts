import type { Answered } from "./answers";
import type { Figure, SentenceReading } from "./sentence-reading";

/** "We saw 40% in France, the survey on peacekeepers": a bare share is of those who are for what was asked. */
export function byPollTopic(reading: SentenceReading, answered: Answered, figure: Figure | undefined): Answered {
  const [topic] = reading.pollTopics;
  if (!topic || !figure || reading.opinions.length > 0 || !isBare(reading, figure)) return answered;
  return { ...answered, answer: "support", topic };
}

/** Nothing in its clause says what a figure is, as "awareness was 56%" would. */
function isBare(reading: SentenceReading, figure: Figure): boolean {
  const { tokens, grammar } = reading;
  const light = [
    grammar.auxiliaries,
    grammar.with,
    grammar.poll,
    grammar.pollsters,
    grammar.finds,
    grammar.asked,
    grammar.about,
    grammar.approximately,
    grammar.determiners,
    grammar.oneOf,
    grammar.countries,
    grammar.everybody,
    grammar.in,
    grammar.among,
    grammar.timePhrases,
  ];
  let at = figure.from;
  while (at > 0 && tokens[at - 1]?.kind !== "mark") at -= 1;
  while (at < figure.from) {
    const step = reading.isTopic(at)
      ? at + 1
      : light.map((book) => book.at(tokens, at)?.to).find((end) => end !== undefined);
    if (step === undefined) return false;
    at = step;
  }
  return true;
}
