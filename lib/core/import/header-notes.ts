import { isBlankCell } from "./cell-kinds";
import type { SplitNote, SplitRow } from "./reading";

/** What was taken for the lines above a table and for its header: inferred, so it is said. */
export function headerNotes(preamble: readonly SplitRow[], header: SplitRow, height: number): SplitNote[] {
  const notes: SplitNote[] = [];
  const [title] = preamble;
  if (title) {
    const text = title.cells
      .filter((cell) => !isBlankCell(cell))
      .join(" ")
      .trim();
    const quoted = text.length > 80 ? `${text.slice(0, 79)}…` : text;
    notes.push({
      place: { row: title.row, line: title.line },
      finding: {
        severity: "note",
        code: "PREAMBLE_SKIPPED",
        value: text,
        message: `The table starts in row ${header.row}; what stands above it ("${quoted}") is no part of it.`,
        hint: "Nothing, if the column names are right.",
      },
    });
  }
  if (height > 1) {
    notes.push({
      place: { row: header.row, line: header.line },
      finding: {
        severity: "note",
        code: "HEADER_MERGED",
        message: `The header has ${height} rows, which are read as one.`,
        hint: "Nothing, if the column names are right.",
      },
    });
  }
  return notes;
}
