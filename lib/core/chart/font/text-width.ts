import advanceWidths from "./advance-widths.json";

export type FontWeight = 400 | 600 | 700;

/** A character the font lacks is taken as this wide, in thousandths of an em: too wide rather than cut off. */
const UNKNOWN_WIDTH = 900;

function widthsOf(weight: FontWeight): ReadonlyMap<string, number> {
  const byWidth: Record<string, string> = advanceWidths[weight];
  return new Map(
    Object.entries(byWidth).flatMap(([width, characters]) => [...characters].map((c) => [c, Number(width)])),
  );
}

const WIDTHS: Readonly<Record<FontWeight, ReadonlyMap<string, number>>> = {
  400: widthsOf(400),
  600: widthsOf(600),
  700: widthsOf(700),
};

/** Width in px of one line of text in the bundled Source Sans 3, without kerning. */
export function textWidth(text: string, sizePx: number, weight: FontWeight = 400): number {
  const widths = WIDTHS[weight];
  let total = 0;
  for (const character of text) total += isMark(character) ? 0 : (widths.get(character) ?? UNKNOWN_WIDTH);
  return (total * sizePx) / 1000;
}

function isMark(character: string): boolean {
  // The first mark of all is U+0300: most letters need not be looked up.
  return character >= "\u0300" && /\p{Mn}/u.test(character);
}

/**
 * Breaks text into lines of at most `maxWidthPx`, at spaces; a word that is longer than a line is broken inside.
 * With `maxLines` the last line ends in "…" when something is left over.
 */
export function wrapText(
  text: string,
  maxWidthPx: number,
  sizePx: number,
  weight: FontWeight = 400,
  maxLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const fits = (line: string) => textWidth(line, sizePx, weight) <= maxWidthPx;
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((w) => breakWord(w, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && !fits(longer)) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return [...kept.slice(0, -1), shorten(`${kept.at(-1)} …`, fits)];
}

/** As `wrapText`, with the lines made about equally long: for headlines, where a single word on the last line looks lost. */
export function balanceText(
  text: string,
  maxWidthPx: number,
  sizePx: number,
  weight: FontWeight = 400,
  maxLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines = wrapText(text, maxWidthPx, sizePx, weight, maxLines);
  let narrow = maxWidthPx / 2;
  let wide = maxWidthPx;
  for (let step = 0; step < 7; step++) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, middle, sizePx, weight).length <= lines.length) wide = middle;
    else narrow = middle;
  }
  const balanced = wrapText(text, wide, sizePx, weight);
  return balanced.length === lines.length ? balanced : lines;
}

/** One line of at most `maxWidthPx`; what does not fit is replaced by "…". */
export function fitText(text: string, maxWidthPx: number, sizePx: number, weight: FontWeight = 400): string {
  const fits = (line: string) => textWidth(line, sizePx, weight) <= maxWidthPx;
  return fits(text) ? text : shorten(`${text}…`, fits);
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function shorten(text: string, fits: (line: string) => boolean): string {
  let characters = [...text.replace(/…$/, "").trimEnd()];
  while (characters.length > 1 && !fits(`${characters.join("").trimEnd()}…`)) characters = characters.slice(0, -1);
  return `${characters.join("").trimEnd()}…`;
}
