import fc from "fast-check";
import { encode, type TestEncoding } from "./transcode";

/** A table and one of the many ways to write it down. */
export interface WrittenTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly lineEnding: "\n" | "\r\n" | "\r";
  readonly quoting: "all" | "needed";
  readonly endsWithLine: boolean;
  readonly encoding: TestEncoding;
  readonly bom: boolean;
}

/** Words of western languages: in a code page nothing else tells how a file is encoded. */
const WORDS = ["Måling", "Größe", "Élysée", "España", "Väljare", "Rødt", "l'été", "Grüne", "Sí", "déjà", "Ja", "x"];
const PIECES = [
  "a",
  "7",
  " ",
  ",",
  ";",
  "\t",
  "|",
  '"',
  '""',
  "\n",
  "\r\n",
  "\r",
  "'",
  "=",
  "<1",
  "27,5",
  "2.5",
  "(51)",
  "NA",
  "-",
];
const BEYOND = ["ğ", "Ł", "ж", "Ω", "日", "€", "👍", "\u00a0", "\u2028", "\ufeff", "−"];

function cellOf(encoding: TestEncoding): fc.Arbitrary<string> {
  const pieces = encoding.startsWith("utf")
    ? [...PIECES, ...WORDS, ...BEYOND]
    : [...PIECES, ...WORDS.map((word) => ` ${word} `)];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(""));
}

/** A first column of its own number keeps every row from being blank, a repeated header or a tail of defaults. */
export const writtenTable: fc.Arbitrary<WrittenTable> = fc
  .record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    lineEnding: fc.constantFrom("\n", "\r\n", "\r"),
    quoting: fc.constantFrom("all", "needed"),
    endsWithLine: fc.boolean(),
    encoding: fc.constantFrom<TestEncoding>("utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"),
    bom: fc.boolean(),
    width: fc.integer({ min: 1, max: 6 }),
    height: fc.integer({ min: 1, max: 12 }),
  })
  .chain(({ width, height, ...dialect }) => {
    const cells = fc.array(cellOf(dialect.encoding), { minLength: width, maxLength: width });
    return fc.array(cells, { minLength: height, maxLength: height }).map((table) => ({
      ...dialect,
      header: ["row", ...Array.from({ length: width }, (_, column) => `column ${column + 1}`)],
      rows: table.map((row, index) => [String(index + 1), ...row]),
    }));
  });

export function textOf({ header, rows, delimiter, lineEnding, quoting, endsWithLine }: WrittenTable): string {
  const asText = (cell: string) => (quoting === "all" || needsQuotes(cell, delimiter) ? quoted(cell) : cell);
  const lines = [header, ...rows].map((cells) => cells.map(asText).join(delimiter));
  return lines.join(lineEnding) + (endsWithLine ? lineEnding : "");
}

export function bytesOf(table: WrittenTable): Uint8Array {
  return encode(textOf(table), table.encoding, table.bom);
}

function needsQuotes(cell: string, delimiter: string): boolean {
  return cell.includes(delimiter) || /^ *"|[\r\n]/.test(cell);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
