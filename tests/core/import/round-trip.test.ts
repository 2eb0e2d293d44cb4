import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { bytesOf, textOf, type WrittenTable, writtenTable } from "./dialects";
import { decodeFile, splitFile } from "./whole-file";

function readBack(table: WrittenTable) {
  const decoded = decodeFile(bytesOf(table), DEFAULT_LIMITS);
  if (!decoded.ok) throw new Error(decoded.finding.message);
  const split = splitFile(decoded.value.text, DEFAULT_LIMITS);
  if (!split.ok) throw new Error(split.finding.message);
  return { decoded: decoded.value, split: split.value };
}

describe("a table written in any dialect, encoding and line end", () => {
  it("reads back cell for cell, with its dialect named", () => {
    fc.assert(
      fc.property(writtenTable, (table) => {
        const { decoded, split } = readBack(table);
        expect(decoded.text).toBe(textOf(table));
        expect(split.header).toEqual(table.header);
        expect(split.rows.map(({ cells }) => cells)).toEqual(table.rows);
        expect(split.delimiter).toBe(table.delimiter);
        expect(split).toMatchObject({ preambleLines: 0, headerLines: 1, blankRows: 0, notes: [] });
      }),
      { seed: 20261125, numRuns: 1_000 },
    );
  });

  it("every row says the line it starts on", () => {
    fc.assert(
      fc.property(writtenTable, (table) => {
        const { decoded, split } = readBack(table);
        const lines = decoded.text.split(/\r\n|\r|\n/);
        for (const { row, line, cells } of split.rows) {
          expect(row).toBe(Number(cells[0]) + 1);
          expect(lines[line - 1]).toMatch(new RegExp(`^"?${cells[0]}\\b`));
        }
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  it("cut off anywhere it never crashes, and reads no cell that is not there", () => {
    fc.assert(
      fc.property(writtenTable, fc.double({ min: 0, max: 1, noNaN: true }), (table, part) => {
        const bytes = bytesOf(table);
        const decoded = decodeFile(bytes.subarray(0, Math.floor(bytes.length * part)), DEFAULT_LIMITS);
        if (!decoded.ok) return;
        const split = splitFile(decoded.value.text, DEFAULT_LIMITS);
        if (!split.ok || split.value.delimiter !== table.delimiter) return;
        const whole = split.value.rows.slice(0, -1).map(({ cells }) => cells);
        expect(whole).toEqual(table.rows.slice(0, whole.length));
      }),
      { seed: 20261127, numRuns: 500 },
    );
  });
});
