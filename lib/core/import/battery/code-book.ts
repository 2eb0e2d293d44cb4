import { meaningOfHeader } from "../header-names";
import { askForCompanions } from "../matrix/companion-ask";
import { refuseDoubleKeys } from "../matrix/key-table";
import type { MatrixInput, MatrixReading } from "../matrix/matrix-reading";
import { NOTHING_READ } from "../matrix/matrix-reading";
import { type NumberedColumn, numberedColumns } from "../matrix/numbered-columns";
import { cellAt, filledCells, isNumber } from "../matrix/table-cells";
import type { ColumnRole, SplitFile, SplitRow } from "../reading";
import { isNotStated } from "../values/not-stated";

/** A file taken for a code book: a row explains the codes of one kind of question. */
export interface CodeBook {
  readonly keyColumn: number;
  readonly labels: readonly NumberedColumn[];
}

/** `null` unless rows have keys of their own, numbered labels in words, and the question or pollster they belong to. */
export function recogniseCodeBook(split: SplitFile): CodeBook | null {
  const labels = numberedColumns(split);
  const words = labels.filter(({ index }) => filledCells(split, index).some((cell) => !isNumber(cell)));
  if (words.length < 2 || labels.some(({ index }) => filledCells(split, index).some(isNumber))) return null;
  if (columnOfRole(split, "question") === null && columnOfRole(split, "pollster") === null) return null;
  const keyColumn = keyColumnOf(split);
  return keyColumn === null ? null : { keyColumn, labels };
}

function keyColumnOf(split: SplitFile): number | null {
  const position = split.header.findIndex((header, index) => {
    const cells = filledCells(split, index + 1);
    return (
      /(^|[ _.-])(id|code|key)$/i.test(header) &&
      cells.length === split.rows.length &&
      new Set(cells).size >= cells.length * 0.5
    );
  });
  return position === -1 ? null : position + 1;
}

/** The column whose name has this meaning; `null` when there is none. */
export function columnOfRole(split: SplitFile, role: ColumnRole): number | null {
  const position = split.header.findIndex((header) => meaningOfHeader(header)?.role === role);
  return position === -1 ? null : position + 1;
}

/** What a row of the code book calls the code of this number; `null` when it has no such code. */
export function labelOf(row: SplitRow, { labels }: CodeBook, number: number): string | null {
  const column = labels.find((label) => label.number === number);
  const label = column ? cellAt(row, column.index) : "";
  return isNotStated(label) ? null : label;
}

/** A code book holds no figures: it is read beside the file it explains. */
export function readCodeBook({ keyColumn, labels }: CodeBook, input: MatrixInput): MatrixReading {
  const { split, companions } = input;
  refuseDoubleKeys(split, keyColumn, input.problems);
  const isJoined = companions.some(({ shape }) => shape === "battery");
  const labelColumns = new Set(labels.map(({ index }) => index));
  return {
    ...NOTHING_READ,
    columns: split.header.map((header, position) => {
      const index = position + 1;
      const named = meaningOfHeader(header)?.role ?? "note";
      const role = index === keyColumn ? "note" : labelColumns.has(index) ? "response" : named;
      return { index, header, role, unit: null, format: index === keyColumn ? "key" : null, confidence: 0.9 };
    }),
    asks: isJoined ? [] : [askForCompanions("The file explains codes and holds no figures.", ["battery"])],
  };
}
