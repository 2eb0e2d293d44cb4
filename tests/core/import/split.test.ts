import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { splitFile } from "./whole-file";

const split = (text: string, limits = DEFAULT_LIMITS) => splitFile(text, limits);

function cells(text: string): readonly (readonly string[])[] {
  const outcome = split(text);
  if (!outcome.ok) throw new Error(outcome.finding.message);
  return [outcome.value.headerRow.cells, ...outcome.value.rows.map((row) => row.cells)];
}

function delimiterOf(text: string): string {
  const outcome = split(text);
  return outcome.ok ? outcome.value.delimiter : outcome.finding.code;
}

describe("records", () => {
  it.each([
    [
      "mixed line ends",
      "a,b\r\n1,2\n3,4\r5,6",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    [
      "a quoted line break",
      'a,b\n"1\n2",3\n',
      [
        ["a", "b"],
        ["1\n2", "3"],
      ],
    ],
    [
      "quoted CRLF kept in a file of LF",
      'a,b\n"1\r\n2",3\n',
      [
        ["a", "b"],
        ["1\r\n2", "3"],
      ],
    ],
    [
      "a quoted line break in a file of mixed ends",
      'a,b\r\n"2\n3",4\n5,6\r\n',
      [
        ["a", "b"],
        ["2\n3", "4"],
        ["5", "6"],
      ],
    ],
    [
      "doubled quotes",
      'a,b\n"say ""yes""",2\n',
      [
        ["a", "b"],
        ['say "yes"', "2"],
      ],
    ],
    [
      "a quoted separator",
      'a,b\n"x,y",2\n',
      [
        ["a", "b"],
        ["x,y", "2"],
      ],
    ],
    [
      "quotes inside an unquoted cell",
      'a,b\n5" gun,2\n',
      [
        ["a", "b"],
        ['5" gun', "2"],
      ],
    ],
    [
      "an empty quoted cell",
      'a,b\n"",2\n',
      [
        ["a", "b"],
        ["", "2"],
      ],
    ],
    [
      "spaces after a closing quote",
      'a,b\n"x" ,2\n',
      [
        ["a", "b"],
        ["x", "2"],
      ],
    ],
    [
      "no line end at the end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "an empty last cell",
      "a,b\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    [
      "spaces in cells",
      "a,b\n 1 ,2\n",
      [
        ["a", "b"],
        [" 1 ", "2"],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it("rows count as in a spreadsheet, lines as in an editor, blank rows included", () => {
    const outcome = split('a,b\n"1\n2",3\n\n,\n5,6\n');
    expect(outcome).toMatchObject({ ok: true, value: { blankRows: 2 } });
    expect(outcome.ok && outcome.value.rows.map(({ row, line }) => [row, line])).toEqual([
      [2, 2],
      [5, 6],
    ]);
  });

  it("blank lines above the header are counted as well", () => {
    expect(split("\n\na,b\n1,2\n")).toMatchObject({ value: { preambleLines: 2, headerRow: { row: 3, line: 3 } } });
  });

  it("a header called __proto__ or constructor is a header like any other", () => {
    expect(cells("__proto__,constructor\n1,2\n")).toEqual([
      ["__proto__", "constructor"],
      ["1", "2"],
    ]);
  });
});

describe("the separator", () => {
  it.each([
    ["comma", "a,b\n1,2\n", ","],
    ["semicolon beside decimal commas", "a;b\n27,5;13,1\n28,0;12,9\n", ";"],
    ["semicolon beside commas in names", "who;a;b\nSat1, Antenne;1;2\nARD;3;4\n", ";"],
    ["tab", "a\tb\n1,5\t2\n", "\t"],
    ["pipe", "a|b\n1|2\n", "|"],
    ["comma with a quoted semicolon text", 'a,b\n"x;y",1\n', ","],
  ])("is found by structure: %s", (_, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it("running text is no table, however many commas it holds", () => {
    const prose = [
      "A, b and c.",
      "One, two, three, four.",
      "None here.",
      "Then, again, some.",
      "A, b.",
      "End, end, end.",
    ];
    expect(delimiterOf(prose.join("\n"))).toBe("NOT_A_CSV");
    expect(delimiterOf("just\none\ncolumn\n")).toBe("NOT_A_CSV");
  });
});

describe("what is refused, and where", () => {
  it.each([
    ["a quote never closed", 'a,b\n1,"2\n3,4\n', "QUOTE_NOT_CLOSED", { row: 2, line: 2, column: 2 }],
    ["text after a closing quote", 'a,b\n"x"y,1\n', "QUOTE_MISPLACED", { row: 2, line: 2, column: 1 }],
    ["a quote that swallows a line end", 'a,b\n"1,2\n"3",4\n', "QUOTE_MISPLACED", { row: 2, line: 3, column: 1 }],
    ["a space before a quote", 'a,b\n1, "2"\n', "QUOTE_MISPLACED", { row: 2, line: 2, column: 2 }],
    ["a quote broken in the header", '"a,b\n1,2\n', "QUOTE_NOT_CLOSED", { row: 1, line: 1, column: 1 }],
    ["a header without rows", "a,b\n", "NO_DATA_ROWS", {}],
  ])("%s", (_, text, code, place) => {
    expect(split(text)).toMatchObject({ ok: false, place, finding: { code } });
  });

  it("line and character of a misplaced quote are told", () => {
    const outcome = split('a,b\n1,"x"y\n');
    expect(outcome.ok ? "" : outcome.finding.message).toContain("line 2, character 6");
  });

  it.each([
    ["a cell that is too long", `a,b\n${"x".repeat(21)},1\n`, "CELL_TOO_LONG"],
    ["a quoted cell that is too long", `a,b\n"${"x\n".repeat(30)}",1\n`, "CELL_TOO_LONG"],
    ["a last cell that is too long", `a,b\n1,${"x".repeat(21)}`, "CELL_TOO_LONG"],
    ["a row that is too long", `a,b,c\n${"x".repeat(18)},${"x".repeat(18)},1234\n`, "ROW_TOO_LONG"],
    ["too many columns", "a,b,c,d\n1,2,3,4\n", "TOO_MANY_COLUMNS"],
    ["too many rows", "a,b\n1,2\n3,4\n5,6\n7,8\n", "TOO_MANY_ROWS"],
  ])("%s", (_, text, code) => {
    expect(
      split(text, { ...DEFAULT_LIMITS, maxCellLength: 20, maxColumns: 3, maxRows: 4, maxRowLength: 40 }),
    ).toMatchObject({
      ok: false,
      finding: { code },
    });
  });

  it("a file of exactly the permitted rows is read", () => {
    expect(split("a,b\n1,2\n3,4\n5,6\n", { ...DEFAULT_LIMITS, maxRows: 4 })).toMatchObject({ ok: true });
  });
});

describe("a table written in any dialect", () => {
  it("reads back cell for cell", () => {
    const random = generator(7);
    const pieces = ["a", "ğ", " ", ",", ";", "\t", "|", '"', "\n", "\r\n", "1", "é", "'", "=", "<"];
    for (let round = 0; round < 300; round += 1) {
      const width = 2 + random(3);
      const table = Array.from({ length: 2 + random(4) }, () =>
        Array.from({ length: width }, () => randomCell(random, pieces)),
      );
      const header = table[0]?.map((_, index) => `h${index}`) ?? [];
      const delimiter = [",", ";", "\t", "|"][random(4)] ?? ",";
      const end = ["\n", "\r\n", "\r"][random(3)] ?? "\n";
      const rows = [header, ...table.map((cells) => cells.map((cell, index) => (index === 0 ? `x${cell}` : cell)))];
      const text = rows.map((cells) => cells.map(quote).join(delimiter)).join(end) + (random(2) ? end : "");
      expect(cells(text)).toEqual(rows);
    }
  });
});

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function randomCell(random: (below: number) => number, pieces: readonly string[]): string {
  return Array.from({ length: random(6) }, () => pieces[random(pieces.length)] ?? "").join("");
}

/** A small linear congruential generator: the same tables on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
