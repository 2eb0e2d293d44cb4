import type { ArticleWords } from "../languages/article-words";
import { listed } from "../text/phrase-book";
import { linesOf, type Span } from "../text/sentences";

type Line = ReturnType<typeof linesOf>[number];

/** The parts of a text that its lines show. */
export interface Layout {
  readonly takeaways: readonly string[];
  readonly sections: readonly string[];
  /** Headings are no sentences: their capitals name nobody. */
  readonly isHeading: (offset: number) => boolean;
}

/** The list under a heading such as "Key takeaways", and the lines that look like headings. */
export function layoutOf(text: string, { headings }: ArticleWords): Layout {
  const lines = linesOf(text);
  const named = new Set(listed(headings.takeaways));
  const start = lines.findIndex((line) => named.has(bareHeading(line)));
  const listEnd = start === -1 ? -1 : endOfList(lines, start + 1);
  const sections = lines.filter((_, index) => (index < start || index >= listEnd) && isHeading(lines, index));
  const marked: readonly Span[] = start === -1 ? sections : [...sections, ...lines.slice(start, start + 1)];
  return {
    takeaways: start === -1 ? [] : lines.slice(start + 1, listEnd).map((line) => line.text.trim().replace(BULLET, "")),
    sections: sections.map((line) => line.text.trim()),
    isHeading: (offset) => marked.some((line) => offset >= line.start && offset < line.end),
  };
}

const BULLET = /^(?:[-–—•*·‣▪]|\d{1,2}[.)])\s+/;

function bareHeading({ text }: Line): string {
  return text.trim().replace(/[:.]$/, "").toLowerCase();
}

function endOfList(lines: readonly Line[], from: number): number {
  const end = lines.findIndex((line, index) => index >= from && !BULLET.test(line.text.trim()));
  return end === -1 ? lines.length : end;
}

/** Few words, no end of a sentence, and a longer line below it. */
function isHeading(lines: readonly Line[], index: number): boolean {
  const [text, next] = [lines[index]?.text.trim() ?? "", lines[index + 1]?.text.trim() ?? ""];
  if (BULLET.test(text) || /[.,;:!”"]$/.test(text) || !/^[“"‘(]?\p{Lu}/u.test(text)) return false;
  return text.length <= 90 && wordsIn(text) <= 12 && wordsIn(next) >= 12;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
