import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ByteSource, sourceOf } from "@/lib/core/import/byte-source";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { LineEnds } from "@/lib/core/import/line-ending";
import { openText } from "@/lib/core/import/open-text";
import { readPollFile } from "@/lib/core/import/read-poll-file";
import { type ReadOptions, readPollSource } from "@/lib/core/import/read-poll-source";
import type { Inspection, SplitRow } from "@/lib/core/import/reading";
import { type SplitWalk, splitRows } from "@/lib/core/import/split-rows";
import { memorySpool, type OpenSpool, type SpoolEntry, together } from "@/lib/core/import/spool";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import { randomTable } from "./random-tables";
import { inputFile, TODAY } from "./read-csv";
import { encode, type TestEncoding } from "./transcode";

function rowsOf(chunks: Iterable<string>, delimiter = ","): { rows: SplitRow[]; stop: SplitWalk["stop"] } {
  const walk: SplitWalk = { lineEnds: new LineEnds(), stop: null };
  const rows = [...splitRows(chunks, delimiter, DEFAULT_LIMITS, walk)].flat();
  return { rows, stop: walk.stop };
}

function cutAt(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...[...cuts].sort((a, b) => a - b).map((cut) => cut % (text.length + 1)), text.length].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((end, index) => text.slice(places[index], end));
}

describe("a text in pieces", () => {
  const text = fc
    .array(fc.constantFrom("a", "bc", '"', '""', ",", "\n", "\r\n", "\r", " ", '"x,y"', '"1\n2"', "é", '" '), {
      maxLength: 40,
    })
    .map((parts) => parts.join(""));
  const cuts = fc.array(fc.nat(200), { maxLength: 6 });

  it("gives the same rows wherever it is cut, and the same refusal", () => {
    fc.assert(
      fc.property(text, cuts, (whole, places) => {
        const once = rowsOf([whole]);
        const cut = rowsOf(cutAt(whole, places));
        expect(cut.rows).toEqual(once.rows);
        expect(cut.stop).toEqual(once.stop);
      }),
      { numRuns: 3_000 },
    );
  });

  it("gives the same rows whether its lines are plain or must be scanned", () => {
    const lines = fc.array(fc.constantFrom("a,b", '"x, y",1', '"say ""yes""",2', "", ",", '5" nails,3', "é,ü"), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, (all) => {
        const plain = rowsOf([`${all.join("\n")}\n`]);
        // A carriage return anywhere makes the scan look at all of it.
        const scanned = rowsOf([`${all.join("\r\n")}\r\n`]);
        expect(plain.rows).toEqual(scanned.rows);
        expect(plain.stop?.finding.code).toBe(scanned.stop?.finding.code);
      }),
    );
  });

  it.each<TestEncoding>(["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"])(
    "of bytes in %s is decoded the same in pieces of any size",
    (encoding) => {
      const table = `who;share\n${"Grüne;1\nFrançois – Élysée;22\n".repeat(40)}`;
      const bytes = encode(table, encoding);
      for (const size of [1, 2, 3, 7, 64, 1_000]) {
        const opened = openText(inPieces(bytes, size), DEFAULT_LIMITS);
        expect(opened.ok && [...opened.value.chunks()].join("")).toBe(table);
        expect(opened.ok && opened.value.encoding).toBe(encoding);
      }
    },
  );
});

it("lines are counted alike wherever a piece ends between the two halves of a line end", () => {
  const bytes = Uint8Array.of(...encode("a,b\r\nc,d\r\ne", "utf-8"), 0xff, ...encode("\r\n", "utf-8"));
  for (let size = 1; size <= bytes.length; size++) {
    const opened = openText(inPieces(bytes, size), DEFAULT_LIMITS);
    expect(opened).toMatchObject({ ok: true, value: { assumed: { line: 3 } } });
  }
});

it("white space behind a quotation mark is refused with every kind of line end", () => {
  for (const space of ["\t", "\u00a0"])
    for (const end of ["\n", "\r\n"])
      expect(rowsOf([`a,b${end}"q"${space},yes${end}`]).stop?.finding.code).toBe("QUOTE_MISPLACED");
});

function inPieces(bytes: Uint8Array, size: number): ByteSource {
  return {
    ...sourceOf(inputFile(bytes)),
    *chunks() {
      // One buffer for all pieces, as a file is read: what is kept of a piece must be a copy.
      const buffer = new Uint8Array(size);
      for (let at = 0; at < bytes.length; at += size) {
        const piece = bytes.subarray(at, at + size);
        buffer.set(piece);
        yield buffer.subarray(0, piece.length);
      }
    },
  };
}

/** A spool of several parts whose entries are written down, as on disk. */
const openParts: OpenSpool = <T>(pack: (entry: T) => T = (entry) => entry) => {
  const parts = Array.from({ length: 5 }, (): string[] => []);
  return {
    add: (key: string, entry: T) => {
      const sum = [...key].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
      parts[sum % parts.length]?.push(JSON.stringify({ key, entry: pack(entry) }));
    },
    parts: () => parts.map((lines) => lines.map((line) => JSON.parse(line) as SpoolEntry<T>)),
  };
};

function streamed(content: string, options: Partial<ReadOptions> = {}) {
  let records: TidyRecord[] = [];
  let restarts = -1;
  const sink = {
    restart: () => {
      restarts += 1;
      records = [];
    },
    add: ({ record }: { readonly record: TidyRecord }) => {
      records.push(record);
    },
  };
  const { inspection, isSound } = readPollSource(
    inPieces(new TextEncoder().encode(content), 5_000),
    { today: TODAY, openSpool: openParts, ...options },
    sink,
  );
  return { inspection, isSound, records, restarts };
}

const HEAD = "poll_id,country,question_id,response,share,n";
const POLLS = 600;

/** 4,800 rows: more than the head of a table holds. */
function longFile(share: (row: number) => string, more: readonly string[] = []): string {
  const lines: string[] = [];
  for (let poll = 0; poll < POLLS; poll++)
    for (const country of ["GB", "FR"])
      for (const answer of ["yes", "no", "unsure", "neither"])
        lines.push(`poll-${poll},${country},q1,${answer},${share(lines.length)},1000`);
  return [HEAD, ...lines, ...more].join("\n");
}

describe("a file that is longer than its head", () => {
  it("reads as one that is held in memory, in the order of its rows", () => {
    const content = longFile(() => "25");
    const { records, isSound, inspection } = streamed(content);
    expect(isSound).toBe(true);
    expect(records).toHaveLength(POLLS * 8);
    expect(records.map(({ fileRow }) => fileRow)).toEqual(records.map((_, index) => index + 2));
    expect(inspection.counts).toMatchObject({
      polls: POLLS,
      questions: 1,
      countries: 2,
      results: 4_800,
      dataRows: 4_800,
    });
    expect(inspection).toEqual(readPollFile(inputFile(content), { today: TODAY }).inspection);
  });

  it("a decimal comma in the last row is a comma, and read once more", () => {
    const content = longFile((row) => (row === 4_799 ? '"24,5"' : "25"));
    const { records, inspection, restarts } = streamed(content);
    expect(restarts).toBe(1);
    expect(inspection.file.decimal).toBe(",");
    expect(records.at(-1)?.share).toBe("24.5");
    expect(records).toHaveLength(4_800);
  });

  it("a figure given twice is found however far apart the two stand", () => {
    const content = longFile(() => "25", ["poll-3,GB,q1,yes,26,1000"]);
    const { isSound, inspection } = streamed(content);
    expect(isSound).toBe(false);
    expect(inspection.problems).toMatchObject([{ code: "RESULT_DUPLICATE", row: 4_802, cell: "E4802" }]);
    expect(inspection.problems[0]?.message).toContain("E26");
  });

  it("answers that stand apart are added up all the same", () => {
    const sorted = longFile((row) => (row % 8 === 0 ? "65" : "25"))
      .split("\n")
      .slice(1)
      .sort((a, b) => (a.split(",")[3] ?? "").localeCompare(b.split(",")[3] ?? ""));
    const { inspection, isSound } = streamed([HEAD, ...sorted].join("\n"));
    expect(isSound).toBe(true);
    const warnings = inspection.problems.filter(({ code }) => code === "SHARES_NOT_100");
    expect(warnings).toHaveLength(99);
    expect(inspection.problems.find(({ code }) => code === "MORE_PROBLEMS")?.message).toContain("501");
  });

  it("rows of one poll that contradict each other are found across parts", () => {
    const content = longFile(() => "25").replace(HEAD, `${HEAD},pollster`);
    const lines = content.split("\n").map((line, index) => (index === 0 ? line : `${line},A`));
    lines[4_800] = `${lines[4_800]?.slice(0, -1)}B`;
    const { inspection } = streamed(lines.join("\n"));
    expect(inspection.problems).toMatchObject([{ code: "POLL_INCONSISTENT", row: 4_801, value: "B" }]);
  });

  it("a row of another length far below is refused in its place, and so is a quotation mark", () => {
    expect(streamed(longFile(() => "25", ["poll-1,GB,q1,yes"])).inspection.problems).toMatchObject([
      { code: "ROW_LENGTH", row: 4_802 },
    ]);
    expect(streamed(longFile(() => "25", ['poll-1,GB,q1,"yes"x,2,3'])).inspection.problems).toMatchObject([
      { code: "QUOTE_MISPLACED", row: 4_802, line: 4_802 },
    ]);
  });

  it("text beyond the last named column, far below, widens the table", () => {
    const content = longFile(() => "25")
      .split("\n")
      .map((line, index) => (index === 4_000 ? `${line},remark` : `${line},`))
      .join("\n");
    const { inspection, records } = streamed(content);
    expect(inspection.columns).toHaveLength(7);
    expect(records).toHaveLength(4_800);
  });

  it("shares that all turn out to add up to one are read as fractions", () => {
    const { records, inspection, restarts } = streamed(longFile(() => "0.25"));
    expect(restarts).toBe(1);
    expect(records.every(({ share }) => share === "25")).toBe(true);
    expect(inspection.problems).toMatchObject([{ code: "SHARES_READ_AS_FRACTIONS" }]);
  });

  it("the decimal sign is that of most cells, however late they come", () => {
    const score = (row: number) => (row === 0 ? '"12,5"' : row > 4_700 ? "3.250" : "7");
    const content = longFile(score).replace(HEAD, `${HEAD},unit`).split("\n");
    const { inspection } = streamed(content.map((line, index) => (index === 0 ? line : `${line},score`)).join("\n"));
    expect(inspection.file.decimal).toBe(".");
    expect(inspection.problems).toMatchObject([{ code: "SHARE_NOT_A_NUMBER", cell: "E2" }]);
  });

  it("a header repeated with its trailing separators is one, wherever it stands", () => {
    const lines = longFile(() => "25")
      .split("\n")
      .map((line) => `${line},,`);
    const { inspection, records } = streamed([...lines, lines[0] ?? "", ...lines.slice(1, 2)].join("\n"));
    expect(inspection.problems.map(({ code, row }) => [code, row])).toContainEqual(["HEADER_REPEATED", 4_802]);
    expect(records).toHaveLength(4_801);
  });

  it("any number of rows may each fill one more column", () => {
    const lines = longFile(() => "25")
      .split("\n")
      .map((line, row) => {
        const blanks = Array.from({ length: 60 }, (_, column) => (row === 3_000 + column ? "x" : ""));
        return [line, ...blanks].join(",");
      });
    const { inspection, isSound } = streamed(lines.join("\n"));
    expect(isSound).toBe(true);
    expect(inspection.columns).toHaveLength(66);
  });

  it("answers in columns under countries by name are read in one go", () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => `Answer ${row % 50},10,20,30,Topic ${Math.floor(row / 50)}`);
    const { isSound, restarts, records } = streamed(["Answer,France,Germany,Poland,Question", ...rows].join("\n"));
    expect(isSound).toBe(true);
    expect(records).toHaveLength(9_000);
    // Once, because the answers of a country stand apart.
    expect(restarts).toBe(1);
  });

  it("a default value at the end is left out, in the middle it is not", () => {
    const rows = ["poll-x,,,,,", "poll-x,,,,,"];
    const { inspection, records } = streamed(longFile(() => "25", rows));
    expect(records).toHaveLength(4_800);
    expect(inspection.problems).toMatchObject([{ code: "ROWS_SKIPPED", row: 4_802 }]);
  });

  it("a table that must be read whole is refused above its own limit", () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, row) => `A,2026-01-${String((row % 28) + 1).padStart(2, "0")},40,60`,
    );
    const content = ["Pollster,End date,Yes,No", ...rows].join("\n");
    const { inspection } = streamed(content, { limits: { ...DEFAULT_LIMITS, maxHeldRows: 2_500 } });
    expect(inspection.problems).toMatchObject([{ code: "FILE_TOO_LARGE_FOR_SHAPE" }]);
  });
});

describe("a table read by its head", () => {
  it("reads as one of which all rows were in sight first, whatever stands below the head", () => {
    let [compared, sound] = [0, 0];
    for (let seed = 1; seed <= 600; seed++) {
      const { text, mapping } = randomTable(seed);
      const whole = readPollFile(inputFile(text), { today: TODAY, mapping });
      const byHead = streamed(text, { mapping, headRows: 25, openSpool: memorySpool });
      // What a column holds is judged by its first rows: of a head of 25 they are fewer.
      if (rolesOf(byHead.inspection) !== rolesOf(whole.inspection)) continue;
      compared += 1;
      if (whole.isSound) sound += 1;
      expect({ seed, inspection: shown(byHead.inspection) }).toEqual({ seed, inspection: shown(whole.inspection) });
      expect({ seed, records: byHead.isSound ? byHead.records : [] }).toEqual({ seed, records: whole.records });
    }
    expect(compared).toBeGreaterThan(500);
    expect(sound).toBeGreaterThan(50);
  }, 120_000);
});

/** Of more than a hundred problems those that come first are listed, and pieces bring them in another order. */
function shown(inspection: Inspection): Inspection {
  const last = inspection.problems.find(({ code }) => code === "MORE_PROBLEMS");
  return last ? { ...inspection, problems: [last] } : inspection;
}

function rolesOf({ shape, columns }: Inspection): string {
  return JSON.stringify([shape, columns.map(({ index, role }) => [index, role])]);
}

describe("a spool", () => {
  it("keeps what stands under one key together and in order", () => {
    const spool = openParts<number>();
    for (let entry = 0; entry < 100; entry++) spool.add(`key ${entry % 7}`, entry);
    const found = [...spool.parts()].flatMap((part) => [...together(part)]);
    expect(found).toHaveLength(7);
    for (const [key, entries] of found) {
      const first = Number(key.slice(4));
      expect(entries).toEqual(Array.from({ length: entries.length }, (_, index) => first + 7 * index));
    }
  });
});
