/** Files beside those that are there; one of the same name takes the other's place, as it was mended. */
export function gathered(present: readonly File[], added: readonly File[]): readonly File[] {
  const names = new Set(added.map(({ name }) => name));
  const unique = added.filter(({ name }, index) => added.findLastIndex((other) => other.name === name) === index);
  return [...present.filter(({ name }) => !names.has(name)), ...unique];
}

/** A text that was pasted, as a file: cells copied from a spreadsheet come with tabs between them. */
export function pastedFile(text: string): File {
  const isCells = /^[^\n]*\t/.test(text);
  return new File([text], isCells ? "pasted-cells.tsv" : "pasted-text.csv", { type: "text/csv" });
}
