/** The letter a spreadsheet gives a column: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}

/** A cell as a spreadsheet names it: row 12, column 3 is C12. */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}
