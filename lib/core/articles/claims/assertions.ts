import type { PhraseBook } from "../text/phrase-book";
import type { SentenceReading } from "./sentence-reading";

/** Whether the sentence asserts the figure at [from, to): not denied, hoped for, asked or set right. */
export function isAsserted(reading: SentenceReading, from: number, to: number): boolean {
  const { sentence, tokens, grammar } = reading;
  if (/\?[”"’')]*$/.test(sentence.text.trimEnd())) return false;
  if (isSetRight(reading, from)) return false;
  if (standsBefore(reading, grammar.denies, from, false)) return false;
  if (standsBefore(reading, grammar.unasserted, from, true)) return false;
  const denied = grammar.deniesBefore.firstIn(tokens, to, tokens.length);
  return denied === null || turnsBetween(reading, to, denied.from);
}

/** "Not 56% but 36%", "rather than the 56%"; "not only 56%" is no correction. */
function isSetRight({ tokens, grammar }: SentenceReading, from: number): boolean {
  let at = from - 1;
  while (grammar.determiners.at(tokens, at)) at -= 1;
  return [1, 2, 3].some((length) => grammar.insteadOf.at(tokens, at - length + 1)?.to === at + 1);
}

function standsBefore(reading: SentenceReading, book: PhraseBook<true>, from: number, endsAtComma: boolean): boolean {
  const { tokens } = reading;
  for (let index = 0; index < from; index++) {
    const found = book.at(tokens, index);
    if (!found || found.to > from || reading.isTopic(index)) continue;
    if (turnsBetween(reading, found.to, from)) continue;
    const isParted = endsAtComma && tokens.slice(found.to, from).some(({ key }) => key === "," || key === ":");
    if (!isParted) return true;
  }
  return false;
}

/** "but", a semicolon: what was denied before it no longer is. */
function turnsBetween({ tokens, grammar }: SentenceReading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (tokens[index]?.key === ";" || tokens[index]?.key === "—" || grammar.turns.at(tokens, index)) return true;
  }
  return false;
}
