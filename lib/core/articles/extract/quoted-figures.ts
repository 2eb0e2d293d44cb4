import type { QuotedFigure } from "../../model/article";
import type { Grammar } from "../languages/grammar";
import type { NameSentence } from "./capitalised";

/** How many words say what a number is of. */
const MOST_WORDS = 8;

/** Numbers of the text that are no poll results, no years and no dates. `isClaim` = belongs to a claim. */
export function quotedFiguresIn(
  text: string,
  sentences: readonly NameSentence[],
  grammar: Grammar,
  isClaim: (offset: number) => boolean,
): readonly QuotedFigure[] {
  const lines = new LineCounter(text);
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, index) => {
      if (token.kind !== "number" || isClaim(token.start) || !isFigure(tokens, index, grammar)) return [];
      const sign = grammar.percent.at(tokens, index + 1);
      const end = sign ? sign.to : index + 1;
      const of = wordsBehind(tokens, end);
      const value = text.slice(token.start, tokens[end - 1]?.end ?? token.end);
      return [{ value, of, line: lines.at(token.start) }];
    }),
  );
}

/** No year, no day of a month, no age ("aged 18 to 24"), no single digit of a list. */
function isFigure(tokens: NameSentence["tokens"], at: number, grammar: Grammar): boolean {
  const token = tokens[at];
  if (token === undefined || /^(?:1[89]|20)\d\d$/.test(token.text)) return false;
  const isDate = [at - 1, at + 1].some((index) => grammar.monthNumbers.has(tokens[index]?.key ?? ""));
  const isAge = grammar.groups.at(tokens, at - 1) !== null || grammar.groups.at(tokens, at - 3) !== null;
  if (isDate || isAge || /^[/:-]$/.test(tokens[at - 1]?.text ?? "")) return false;
  return grammar.percent.at(tokens, at + 1) !== null || (token.text.length > 1 && tokens[at + 1]?.kind === "word");
}

function wordsBehind(tokens: NameSentence["tokens"], from: number): string {
  const words: string[] = [];
  for (const token of tokens.slice(from, from + MOST_WORDS)) {
    if (token.kind === "mark" && token.text !== "-") break;
    if (token.kind === "number") break;
    words.push(token.possessive ? `${token.text}’s` : token.text);
  }
  return words.join(" ");
}

/** Which line an offset is on; asked in rising order. */
class LineCounter {
  private line = 1;
  private seen = 0;

  constructor(private readonly text: string) {}

  at(offset: number): number {
    for (; this.seen < offset; this.seen++) if (this.text.charCodeAt(this.seen) === 10) this.line += 1;
    return this.line;
  }
}
