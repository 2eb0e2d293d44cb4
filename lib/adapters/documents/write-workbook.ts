import { unzipSync } from "fflate";
import writeExcelFile, { type Cell } from "write-excel-file/node";
import type { WorkbookCell, WorkbookSheet } from "@/lib/core/export/workbook";
import { zipBytes } from "./write-zip";

/** A cell of a workbook holds no more. */
const LONGEST_TEXT = 32_767;

/** Writes sheets as XLSX. Numbers are numbers; every text is a text, so none can run as a formula. */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row, index) => row.map((cell) => excelCell(cell, index === 0))),
    })),
    { fontFamily: "Calibri", fontSize: 11 },
  );
  // Packed again without the time of day: the same figures give the same file.
  return zipBytes(unzipSync(new Uint8Array(await written.toBuffer())));
}

function excelCell(cell: WorkbookCell, isHead: boolean): Cell {
  if (cell === null) return null;
  if (typeof cell === "string") {
    const value = cell.length > LONGEST_TEXT ? `${cell.slice(0, LONGEST_TEXT - 1)}…` : cell;
    return { value, type: String, ...(isHead ? { fontWeight: "bold" } : {}) };
  }
  const format = cell.decimals === 0 ? "0" : `0.${"0".repeat(cell.decimals)}`;
  return { value: cell.number, type: Number, format };
}
