import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ByteSource, sourceOf } from "@/lib/core/import/byte-source";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { LineEnds } from "@/lib/core/import/line-ending";
import { openText } from "@/lib/core/import/open-text";
import { readPollFile } from "@/lib/core/import/read-poll-file";
import { type ReadOptions, readPollSource } from "@/lib/core/import/read-poll-source";
import type { SplitRow } from "@/lib/core/import/reading";
import { type SplitWalk, splitRows } from "@/lib/core/import/split-rows";
import { type OpenSpool, type SpoolEntry, together } from "@/lib/core/import/spool";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
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
