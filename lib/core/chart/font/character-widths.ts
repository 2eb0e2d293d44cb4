/** Widths of characters in thousandths of an em. */
export type CharacterWidths = ReadonlyMap<string, number>;

/** Reads the form in which they are kept: for each width the characters that have it. */
export function widthsFrom(byWidth: Readonly<Record<string, string>>): CharacterWidths {
  return new Map(
    Object.entries(byWidth).flatMap(([width, characters]) => [...characters].map((c) => [c, Number(width)])),
  );
}
