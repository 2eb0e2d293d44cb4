import Papa from "papaparse";

/**
 * The cells of rows that are known to be sound and to end in line feeds; `null` where the parser finds fault or makes
 * another number of rows of them. Its inner parser is called, for two reasons. `Papa.parse` around it keeps what it
 * parsed in memory for so long that a file cut in pieces takes twice the time. And it gives arrays and nothing else:
 * with `header: true` papaparse drops and renames columns, with `dynamicTyping` it changes figures, and over mixed line
 * ends it gives wrong rows.
 */
export function parseCells(text: string, delimiter: string, rows: number): readonly string[][] | null {
  // The parser makes no row of no text; a blank line is one.
  if (text === "" && rows === 1) return [[""]];
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const { data, errors }: Papa.ParseResult<string[]> = parser.parse(text, 0, false);
  return errors.length > 0 || data.length !== rows ? null : data;
}
