/** The letter a spreadsheet gives a column: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}

/** The column a letter stands for; `null` for what is no column letter. */
export function columnNumber(letter: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(letter)) return null;
  return [...letter].reduce((number, character) => number * 26 + character.charCodeAt(0) - 64, 0);
}

/** A cell as a spreadsheet names it: row 12, column 3 is C12. */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}
