import type { ArticleWords } from "../languages/article-words";

/** A stretch of the text. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  /** Which paragraph (line of the text) it stands in, counted from 0. */
  readonly paragraph: number;
}

/** A "sentence" without an end is cut here, so that no rule ever walks through a whole hostile text. */
const LONGEST = 2_000;

/** Lines with something on them. `line` counts from 1. */
export function linesOf(text: string): readonly (Span & { readonly line: number })[] {
  const lines: (Span & { readonly line: number })[] = [];
  let start = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() !== "") lines.push({ text: line, start, end: start + line.length, line: index + 1 });
    start += line.length + 1;
  }
  return lines;
}

/** Sentences with their offsets: a full stop, question or exclamation mark (and what closes behind it) before a capital. */
export function sentencesOf(text: string, words: ArticleWords): readonly Sentence[] {
  const abbreviations = new Set(words.abbreviations.split("|"));
  return linesOf(text).flatMap((line, paragraph) =>
    cut(line.text, abbreviations).map(([from, to]) => ({
      text: line.text.slice(from, to),
      start: line.start + from,
      end: line.start + to,
      paragraph,
    })),
  );
}

const END = /[.!?…]+[”’"')\]»]*(?=\s+[“‘"'(«[]*[\p{Lu}\p{N}])/gu;

function cut(line: string, abbreviations: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  let from = line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  const add = (to: number) => {
    for (let piece = from; piece < to; piece += LONGEST) cuts.push([piece, Math.min(to, piece + LONGEST)]);
    from = to + (/^\s*/.exec(line.slice(to, to + LONGEST))?.[0].length ?? 0);
  };
  for (const match of line.matchAll(END)) {
    const to = match.index + match[0].length;
    if (to <= from || isAbbreviation(line, match.index, abbreviations)) continue;
    add(to);
  }
  if (from < end) add(end);
  return cuts;
}

/** "Mr. Smith", "J. Smith" and "U.S. voters" end no sentence. */
function isAbbreviation(line: string, stop: number, abbreviations: ReadonlySet<string>): boolean {
  if (line[stop] !== ".") return false;
  const word = /[\p{L}.]{1,12}$/u.exec(line.slice(Math.max(0, stop - 12), stop))?.[0] ?? "";
  return /(?:^|\.)\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}
