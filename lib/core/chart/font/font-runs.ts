/** The bundled fonts: one for Latin, Greek and Cyrillic, one each for the scripts it lacks. */
export const FONT_FAMILIES = ["Source Sans 3", "Noto Sans Hebrew", "Noto Sans Arabic"] as const;
export type FontFamily = (typeof FONT_FAMILIES)[number];

/** A part of a text that one font draws. */
export interface FontRun {
  readonly family: FontFamily;
  readonly text: string;
}

/** Whether a text has letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Whether a text has Arabic letters: they reach further up and down than others. */
export function hasArabic(text: string): boolean {
  return ARABIC.test(text);
}

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// Spaces and joiners between two words of a script are drawn with its font, so that a phrase stays in one piece.
const RUNS =
  /([\u0591-\u05f4](?:[ \u200c\u200d]*[\u0591-\u05f4])*)|([\u0600-\u06ff\u0750-\u077f](?:[ \u200c\u200d]*[\u0600-\u06ff\u0750-\u077f])*\u200d?)/g;

/** The text in parts, each of one font, in the order of reading. */
export function fontRuns(text: string): readonly FontRun[] {
  if (!hasRightToLeft(text)) return [{ family: "Source Sans 3", text }];
  const runs: FontRun[] = [];
  let from = 0;
  const before = (to: number) => {
    if (to > from) runs.push({ family: "Source Sans 3", text: text.slice(from, to) });
  };
  for (const match of text.matchAll(RUNS)) {
    before(match.index);
    runs.push({ family: match[1] === undefined ? "Noto Sans Arabic" : "Noto Sans Hebrew", text: match[0] });
    from = match.index + match[0].length;
  }
  before(text.length);
  return runs;
}
