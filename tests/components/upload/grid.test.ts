import { describe, expect, it } from "vitest";
import {
  columnSpan,
  columnWidth,
  contentHeight,
  placeAfterKey,
  ROW_PX,
  rowSpan,
  scrollLeftFor,
  scrollTopFor,
} from "@/components/upload/grid/grid-window";
import { gravest, markedRows, marksAt, marksOf } from "@/components/upload/grid/marks";
import type { Problem } from "@/lib/core/errors";

const VIEW_PX = 10 * ROW_PX;

describe("the rows that are drawn", () => {
  it("are those in sight and a few beside them, where they belong", () => {
    const span = rowSpan(100 * ROW_PX, VIEW_PX, 1_000);
    expect([span.from, span.to]).toEqual([96, 114]);
    expect(span.topPx).toBe(96 * ROW_PX);
  });

  it.each([10, 1_000, 250_000, 250_001, 1_000_000])("of %i rows reach from the first to the last", (rows) => {
    const end = contentHeight(rows) - VIEW_PX;
    expect(rowSpan(0, VIEW_PX, rows).from).toBe(0);
    const last = rowSpan(end, VIEW_PX, rows);
    expect(last.to).toBe(rows);
    expect(last.topPx + (last.to - last.from) * ROW_PX).toBeCloseTo(contentHeight(rows), 3);
  });

  it("of a million rows lie in no element taller than browsers can draw", () => {
    expect(contentHeight(1_000_000)).toBeLessThanOrEqual(8_000_000);
  });

  it("stay few, however many there are", () => {
    for (const top of [0, 123_456, 7_999_680]) {
      const { from, to } = rowSpan(top, VIEW_PX, 1_000_000);
      expect(to - from).toBeLessThan(22);
    }
  });
});

describe("a cell that is wanted", () => {
  it.each([0, 5, 499_999, 999_999])("comes into sight whole: row %i of a million", (row) => {
    const top = scrollTopFor(row, 0, VIEW_PX, 1_000_000);
    const span = rowSpan(top, VIEW_PX, 1_000_000);
    const y = span.topPx + (row - span.from) * ROW_PX - top;
    expect(y).toBeGreaterThanOrEqual(-0.01);
    expect(y + ROW_PX).toBeLessThanOrEqual(VIEW_PX + 0.01);
  });

  it("moves nothing when it is in sight already", () => {
    expect(scrollTopFor(5, 0, VIEW_PX, 100)).toBe(0);
    expect(scrollLeftFor(1, 0, 800, 112)).toBe(0);
    expect(scrollLeftFor(20, 0, 800, 112)).toBe(21 * 112 - 800 + 56);
  });
});

it("few columns share the width, many are drawn only where they are seen", () => {
  expect(columnWidth(800, 6)).toBe(124);
  expect(columnWidth(800, 2)).toBe(240);
  expect(columnWidth(800, 500)).toBe(112);
  const { from, to } = columnSpan(112 * 100, 800, 500, 112);
  expect([from, to]).toEqual([99, 108]);
});

it("keys lead from cell to cell and never out of the table", () => {
  const space = { rows: 20, columns: 4, page: 9 };
  const at = { row: 10, column: 2 };
  const press = (key: string, withControl = false) => placeAfterKey(key, withControl, at, space);
  expect(press("ArrowDown")).toEqual({ row: 11, column: 2 });
  expect(press("ArrowLeft")).toEqual({ row: 10, column: 1 });
  expect(press("PageDown")).toEqual({ row: 19, column: 2 });
  expect(press("PageUp")).toEqual({ row: 1, column: 2 });
  expect(press("Home")).toEqual({ row: 10, column: 0 });
  expect(press("End", true)).toEqual({ row: 19, column: 3 });
  expect(press("ArrowUp", true)).toEqual({ row: 0, column: 2 });
  expect(placeAfterKey("ArrowRight", false, { row: 0, column: 3 }, space)).toEqual({ row: 0, column: 3 });
  expect(press("a")).toBeNull();
});

describe("what stands against cells", () => {
  const problem = (severity: Problem["severity"], row: number | null, column: number | null): Problem => ({
    severity,
    code: "SHARE_NOT_A_NUMBER",
    row,
    line: row,
    column,
    cell: null,
    value: null,
    message: `${severity} at ${row}, ${column}`,
    hint: "",
  });
  const problems = [
    problem("note", 8, 4),
    problem("error", 8, 4),
    problem("warning", 11, null),
    problem("note", null, null),
  ];

  it("is found at its cell or its row, the gravest first", () => {
    const marks = marksOf(problems);
    expect(marksAt(marks, 8, 4)).toHaveLength(2);
    expect(gravest(marksAt(marks, 8, 4))).toBe("error");
    expect(gravest(marksAt(marks, 11, null))).toBe("warning");
    expect(gravest(marksAt(marks, 11, 1))).toBeNull();
  });

  it("leaves only its rows and the header when nothing else is to be shown", () => {
    expect(markedRows(problems, [4])).toEqual([4, 8, 11]);
  });
});
