import bidiFactory from "bidi-js";
import { asOwnLine } from "../../format/direction";
import { type FontFamily, fontRuns } from "./font-runs";
import { graphemes } from "./graphemes";
import { type FontWeight, textWidth } from "./text-width";

/** A piece of a line that one font draws from one side to the other, at its place from the left end of the line. */
export interface VisualRun {
  readonly x: number;
  readonly width: number;
  readonly family: FontFamily;
  /** In the order of reading; its letters all run the same way. */
  readonly text: string;
}

const bidi = bidiFactory();
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A line with right-to-left letters as the pieces a renderer draws, from left to right by the Unicode bidirectional
 * algorithm. Each piece needs one font and one direction only: the rasteriser loses text in which fonts are mixed.
 */
export function visualRuns(text: string, sizePx: number, weight: FontWeight): readonly VisualRun[] {
  let x = 0;
  return orderedRuns(asOwnLine(text)).flatMap((run) => {
    const width = textWidth(run.text, sizePx, weight);
    const indent = textWidth(run.text.slice(0, run.text.length - run.text.trimStart().length), sizePx, weight);
    const at = { ...run, text: run.text.trim(), x: x + indent, width: textWidth(run.text.trim(), sizePx, weight) };
    x += width;
    return at.text === "" ? [] : [at];
  });
}

type Run = Pick<VisualRun, "family" | "text">;

function orderedRuns(line: string): readonly Run[] {
  const levels = bidi.getEmbeddingLevels(line, "ltr");
  const order = [...line].length === 0 ? [] : bidi.getReorderedIndices(line, levels);
  const mirrored = bidi.getMirroredCharactersMap(line, levels.levels);
  // Neighbours on the screen that are neighbours in the text, of one level, are one segment.
  const segments: { start: number; end: number; level: number }[] = [];
  for (const index of order) {
    const level = levels.levels[index] ?? 0;
    const last = segments.at(-1);
    if (last !== undefined && last.level === level && isNext(last, index)) {
      last.start = Math.min(last.start, index);
      last.end = Math.max(last.end, index + 1);
    } else segments.push({ start: index, end: index + 1, level });
  }
  return segments.flatMap(({ start, end, level }) => {
    if (level % 2 === 0) return fontRuns(clean(line.slice(start, end)));
    const parts = fontRuns(line.slice(start, end)).flatMap(splitWeakEnds);
    let at = start;
    const placed = parts.map((part) => {
      const from = at;
      at += part.text.length;
      return { ...part, from };
    });
    return placed.toReversed().flatMap((part) => (isStrong(part) ? [cleanRun(part)] : [backwards(part, mirrored)]));
  });
}

function isNext(segment: { readonly start: number; readonly end: number; readonly level: number }, index: number) {
  return segment.level % 2 === 0 ? index === segment.end : index === segment.start - 1;
}

/** A run of letters alone orders itself in any renderer; marks at its ends would go to the wrong side. */
function splitWeakEnds(run: Run): readonly Run[] {
  if (run.family === "Source Sans 3") return [run];
  const match = /^(\P{L}*)(.*\p{L}\p{M}*)(\P{L}*)$/su.exec(run.text);
  if (match === null) return [run];
  return match.slice(1).flatMap((text = "") => (text === "" ? [] : [{ family: run.family, text }]));
}

function isStrong({ family, text }: Run): boolean {
  return family !== "Source Sans 3" && /\p{L}/u.test(text);
}

/** Signs and spaces between right-to-left words: written in the order in which they are seen, brackets turned. */
function backwards({ family, text, from }: Run & { from: number }, mirrored: Map<number, string>): Run {
  let at = from;
  const turned = graphemes(text).map((grapheme) => {
    const sign = mirrored.get(at) ?? grapheme;
    at += grapheme.length;
    return sign;
  });
  return { family, text: clean(turned.toReversed().join("")) };
}

function cleanRun({ family, text }: Run): Run {
  return { family, text: clean(text) };
}

function clean(text: string): string {
  return text.replace(CONTROLS, "");
}
