import type { PartialDate } from "../model/partial-date";
import { pollSlug, questionSlug } from "./identify";
import type { Layout } from "./layout";
import type { FileShape, SplitFile } from "./reading";
import { type CellReading, memoised, quoted, says, unreadable } from "./values/cell-reading";
import type { DateNotation } from "./values/date-notation";
import { pollsterSpelling } from "./values/pollster-names";
import { holdsCodesOnly, readCountry } from "./values/read-country";
import { readDate } from "./values/read-date";
import { readDateRange } from "./values/read-date-range";
import { readMargin } from "./values/read-margin";
import { regionReader } from "./values/read-region";
import { readEffectiveN, readSampleSize } from "./values/read-sample-size";
import { type ReadShare, readShare, type ShareNotation } from "./values/read-share";
import { readExtra, readIdentifier, readKind, readStatus, readText, readUnit } from "./values/read-words";

interface Context {
  readonly shape: FileShape;
  readonly layout: Layout;
  readonly notation: ShareNotation;
  readonly amongCodes: boolean;
}

/** One reader a field, set up for the notation of this file. */
export function fieldReaders({ shape, layout, notation, amongCodes }: Context) {
  const asWritten = shape === "tidy";
  const text = memoised(asWritten ? (cell: string) => readText(withoutGuard(cell)) : readText);
  return {
    text,
    pollster: asWritten ? text : pollsterReader(),
    country: memoised((cell) => readCountry(cell, amongCodes)),
    region: memoised(regionReader(layout.regionsOf ?? null)),
    kind: memoised(readKind),
    ...dateReaders(layout.dates),
    unit: memoised(readUnit),
    status: memoised(readStatus),
    sampleSize: memoised((cell) =>
      layout.zeroBase && cell.trim() === "0" ? says(null) : readSampleSize(cell, notation.decimal),
    ),
    effectiveN: memoised((cell) => readEffectiveN(cell, notation.decimal)),
    margin: memoised((cell) => readMargin(cell, notation.decimal)),
    extra: memoised(readExtra),
    pollId: memoised(identifierReader(asWritten)),
    questionId: memoised(identifierReader(asWritten)),
    share: shareReaders(notation),
    questionSlug: remembered(questionSlug, (question) => question),
    pollSlug: remembered(pollSlug, (facts) =>
      JSON.stringify([facts.pollster, facts.fieldworkEnd ?? facts.fieldworkStart ?? facts.published, facts.questionId]),
    ),
  };
}
export type FieldReaders = ReturnType<typeof fieldReaders>;

/** A tidy file writes dates in full; other files as they like, and a single cell may state both ends. */
function dateReaders(notation: DateNotation | undefined) {
  if (notation === undefined) {
    const date = memoised(readDate);
    return { startDate: date, endDate: date };
  }
  const range = memoised((cell) => readDateRange(cell, notation));
  const side = (end: "start" | "end") =>
    memoised((cell): CellReading<PartialDate | null> => {
      const reading = range(cell);
      return reading.ok ? says(reading.value?.[end] ?? null) : reading;
    });
  return { startDate: side("start"), endDate: side("end") };
}

function pollsterReader() {
  const spelling = pollsterSpelling();
  return memoised((cell): CellReading<string | null> => {
    const reading = readText(cell);
    return reading.ok && reading.value !== null ? says(spelling(reading.value)) : reading;
  });
}

/** A reader for each unit, made when the first cell of that unit comes. */
function shareReaders({ decimal }: ShareNotation) {
  const readers = new Map<ShareNotation["unit"], (cell: string) => CellReading<ReadShare>>();
  return (unit: ShareNotation["unit"]) => {
    const known = readers.get(unit);
    if (known) return known;
    const reader = memoised((cell) => readShare(cell, { unit, decimal }));
    readers.set(unit, reader);
    return reader;
  };
}

/** The same for what is made of texts: slugs are costly, and most rows share theirs with others. */
function remembered<In, Out>(make: (input: In) => Out, keyOf: (input: In) => string): (input: In) => Out {
  const seen = new Map<string, Out>();
  return (input) => {
    const key = keyOf(input);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const made = make(input);
    if (seen.size < 10_000) seen.set(key, made);
    return made;
  };
}

/** Our own CSV puts an apostrophe before a text that a spreadsheet would take for a formula; reading takes it away. */
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Two identifiers that become one slug would merge two polls: the second is refused. */
function identifierReader(asWritten: boolean): (cell: string) => CellReading<string | null> {
  // The tidy form takes them as they are written: no two can become one.
  if (asWritten) return (cell) => readIdentifier(cell, true);
  const firstCells = new Map<string, string>();
  return (cell) => {
    const reading = readIdentifier(cell, false);
    if (!reading.ok || reading.value === null) return reading;
    const first = firstCells.get(reading.value) ?? cell;
    firstCells.set(reading.value, first);
    if (first.trim() === cell.trim()) return reading;
    return unreadable(
      "SLUG_INVALID",
      `${quoted(cell)} and ${quoted(first)} would get the same address, ${reading.value}.`,
      "Give them identifiers that differ in more than case and punctuation.",
    );
  };
}

/** Whether the countries of a file are written in codes throughout. */
export function countriesAreCodes(split: SplitFile, layout: Layout): boolean {
  const source = layout.figures[0]?.fields.get("country");
  if (source?.kind !== "column") return true;
  return holdsCodesOnly(split.rows.map((row) => row.cells[source.column - 1] ?? ""));
}
