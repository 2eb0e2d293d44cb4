/** Marks, joiners, variation selectors, skin tones and flags: what makes one letter of several characters. */
const JOINED = /\p{M}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}]|[\u{1f1e6}-\u{1f1ff}]/u;

/** A text in what a reader takes for single letters, so that none is cut in two. */
export function graphemes(text: string): readonly string[] {
  if (!JOINED.test(text)) return [...text];
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
