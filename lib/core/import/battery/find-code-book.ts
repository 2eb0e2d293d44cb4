import { type KeyTable, keyTable } from "../matrix/key-table";
import type { MatrixInput } from "../matrix/matrix-reading";
import { filledCells, plainKey } from "../matrix/table-cells";
import { type CodeBook, recogniseCodeBook } from "./code-book";

/** A code book and the column of the battery that points into it. */
export interface FoundCodeBook {
  readonly book: CodeBook;
  readonly keys: KeyTable;
  readonly column: number;
}

/** The code book among the other files that holds the keys of a column of this one. */
export function findCodeBook({ split, companions }: MatrixInput): FoundCodeBook | null {
  for (const companion of companions) {
    const book = companion.shape === "code-book" ? recogniseCodeBook(companion.split) : null;
    if (!book) continue;
    const keys = keyTable(companion, book.keyColumn);
    const position = split.header.findIndex((_, index) => {
      const cells = filledCells(split, index + 1);
      return cells.length === split.rows.length && cells.some((cell) => keys.rows.has(plainKey(cell)));
    });
    if (position !== -1) return { book, keys, column: position + 1 };
  }
  return null;
}
