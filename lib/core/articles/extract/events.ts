import type { Article } from "../../model/article";
import { partialDateSchema } from "../../model/partial-date";
import { plainNumber } from "../claims/plain-number";
import type { Grammar } from "../languages/grammar";
import { numberOf } from "../text/tokens";
import type { NameSentence } from "./capitalised";

type Event = Article["events"][number];

/** A longer sentence is cut in an event. */
const LONGEST = 200;

/** What a text says happened when: one event for each stated time, in its own words. */
export function eventsIn(sentences: readonly NameSentence[], grammar: Grammar): readonly Event[] {
  return sentences.flatMap(({ sentence, tokens }) => {
    const events: Event[] = [];
    for (let index = 0; index < tokens.length; ) {
      const time = timeAt(tokens, index, grammar);
      if (time) {
        const [start, end] = [tokens[index]?.start ?? 0, tokens[time.to - 1]?.end ?? 0];
        const when = sentence.text.slice(start - sentence.start, end - sentence.start);
        events.push({
          date: time.date,
          when:
            when.toLowerCase() === when ? when : when.replace(/^\p{Lu}(?=\p{Ll}+ )/u, (letter) => letter.toLowerCase()),
          what: shortened(sentence.text),
        });
      }
      index = time?.to ?? index + 1;
    }
    return events;
  });
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}

interface Time {
  readonly to: number;
  readonly date: string | null;
}

function timeAt(tokens: NameSentence["tokens"], at: number, grammar: Grammar): Time | null {
  return dateAt(tokens, at, grammar) ?? agoAt(tokens, at, grammar) ?? phraseAt(tokens, at, grammar);
}

function phraseAt(tokens: NameSentence["tokens"], at: number, grammar: Grammar): Time | null {
  const phrase = grammar.timePhrases.at(tokens, at);
  return phrase && !tokens[phrase.to - 1]?.possessive
    ? { to: phrase.to, date: null }
    : phrase && { to: phrase.to, date: null };
}

/** "nearly four years ago" */
function agoAt(tokens: NameSentence["tokens"], at: number, grammar: Grammar): Time | null {
  const number = plainNumber(tokens, grammar.approximately.at(tokens, at)?.to ?? at, grammar);
  const unit = number && grammar.timeUnits.at(tokens, number.to);
  const ago = unit && grammar.ago.at(tokens, unit.to);
  return ago ? { to: ago.to, date: null } : null;
}

/** "6 January 2026", "January 6, 2026", "January 2026", "in 2022". */
function dateAt(tokens: NameSentence["tokens"], at: number, grammar: Grammar): Time | null {
  const month = (index: number) => grammar.monthNumbers.get(tokens[index]?.key ?? "") ?? null;
  const day = numberOf(tokens[at]);
  if (day !== null && month(at + 1) !== null && isYear(tokens, at + 2))
    return dated(at + 3, [tokens[at + 2]?.text, month(at + 1), day]);
  const first = month(at);
  if (first !== null) {
    const dayBehind = numberOf(tokens[at + 1]);
    const comma = tokens[at + 2]?.key === "," ? at + 3 : at + 2;
    if (dayBehind !== null && dayBehind <= 31 && isYear(tokens, comma))
      return dated(comma + 1, [tokens[comma]?.text, first, dayBehind]);
    return isYear(tokens, at + 1) ? dated(at + 2, [tokens[at + 1]?.text, first]) : null;
  }
  const isIn = grammar.in.at(tokens, at) !== null || grammar.since.at(tokens, at) !== null;
  return isIn && isYear(tokens, at + 1) ? dated(at + 2, [tokens[at + 1]?.text]) : null;
}

function isYear(tokens: NameSentence["tokens"], at: number): boolean {
  return /^(?:1[89]|20)\d\d$/.test(tokens[at]?.text ?? "");
}

function dated(to: number, parts: readonly (string | number | null | undefined)[]): Time {
  const date = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return { to, date: partialDateSchema.safeParse(date).success ? date : null };
}
