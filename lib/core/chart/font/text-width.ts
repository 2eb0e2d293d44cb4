import advanceWidths from "./advance-widths.json";
import { arabicWidth, isArabicLetter } from "./arabic-width";
import { type CharacterWidths, widthsFrom } from "./character-widths";
import { fontRuns, hasRightToLeft } from "./font-runs";
import { graphemes } from "./graphemes";

export type FontWeight = 400 | 600 | 700;

/** A character no bundled font has is taken as this wide, in thousandths of an em: too wide rather than cut off. */
const UNKNOWN_WIDTH = 1000;
/** Emoji are drawn by a font of the reader's machine, in a square larger than the type. */
const PICTOGRAPH_WIDTH = 1400;
const SPACE_WIDTH = 260;

function scriptWidths(script: "latin" | "hebrew"): Readonly<Record<FontWeight, CharacterWidths>> {
  return {
    400: widthsFrom(advanceWidths[400][script]),
    600: widthsFrom(advanceWidths[600][script]),
    700: widthsFrom(advanceWidths[700][script]),
  };
}

const LATIN = scriptWidths("latin");
const HEBREW = scriptWidths("hebrew");

/** Width in px of one line of text in the bundled fonts, without kerning. */
export function textWidth(text: string, sizePx: number, weight: FontWeight = 400): number {
  if (!hasRightToLeft(text)) return (lettersWidth(text, LATIN[weight]) * sizePx) / 1000;
  let total = 0;
  for (const run of fontRuns(text)) {
    if (run.family === "Noto Sans Arabic") total += arabicWidth(run.text, weight, UNKNOWN_WIDTH);
    else total += lettersWidth(run.text, (run.family === "Source Sans 3" ? LATIN : HEBREW)[weight]);
  }
  return (total * sizePx) / 1000;
}

function lettersWidth(text: string, widths: CharacterWidths): number {
  let total = 0;
  for (const character of text) total += widths.get(character) ?? unknownWidth(character);
  return total;
}

function unknownWidth(character: string): number {
  // A line break or a tab in a label is drawn as a space.
  if (/\s/.test(character)) return SPACE_WIDTH;
  // Marks stand over their letter; what only directs the text is not drawn.
  if (/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character)) return 0;
  return /\p{Extended_Pictographic}/u.test(character) ? PICTOGRAPH_WIDTH : UNKNOWN_WIDTH;
}

/** Whether a bundled font draws the character; what is never drawn at all counts as drawn. */
export function isDrawable(character: string): boolean {
  return (
    LATIN[400].has(character) ||
    HEBREW[400].has(character) ||
    isArabicLetter(character) ||
    /[\s\p{Cf}\p{Cc}]/u.test(character)
  );
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
  for (const character of graphemes(word)) {
    if (part !== "" && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function shorten(text: string, fits: (line: string) => boolean): string {
  let characters = graphemes(text.replace(/…$/, "").trimEnd());
  while (characters.length > 1 && !fits(`${characters.join("").trimEnd()}…`)) characters = characters.slice(0, -1);
  return `${characters.join("").trimEnd()}…`;
}
