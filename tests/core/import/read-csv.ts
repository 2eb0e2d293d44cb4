import type { ProblemCode } from "@/lib/core/errors";
import type { FileReading } from "@/lib/core/import/read-poll-file";
import { readPollFile } from "@/lib/core/import/read-poll-file";
import type { ReadOptions } from "@/lib/core/import/read-poll-source";
import type { InputFile } from "@/lib/core/import/reading";
import type { TidyRecord } from "@/lib/core/model/tidy-record";

/** The day the tests take for today. */
export const TODAY = "2026-11-25";

export function inputFile(content: string | Uint8Array, name = "test.csv"): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, bytes, sha256: "0".repeat(64) };
}

/** Reads a text (or bytes) as a file called test.csv. */
export function readCsv(content: string | Uint8Array, options: Partial<ReadOptions> = {}): FileReading {
  return readPollFile(inputFile(content), { today: TODAY, ...options });
}

/** The records of a file that must be sound. */
export function recordsOf(content: string, options: Partial<ReadOptions> = {}): readonly TidyRecord[] {
  const { records, inspection } = readCsv(content, options);
  const hindrance = inspection.problems.find(({ severity }) => severity === "error") ?? inspection.asks[0];
  if (hindrance) throw new Error(hindrance.message);
  return records;
}

/** Code and cell of every problem, such as `SHARE_OUT_OF_RANGE C2`; the row where no one cell is at fault. */
export function problemsOf({ inspection }: FileReading): string[] {
  return inspection.problems.map(({ code, cell, row }) =>
    `${code} ${cell ?? (row === null ? "" : `row ${row}`)}`.trim(),
  );
}

export function codesOf(reading: FileReading): ProblemCode[] {
  return reading.inspection.problems.map(({ code }) => code);
}

/** A mapping with only the parts that matter. */
export function mapping(parts: Partial<NonNullable<ReadOptions["mapping"]>>) {
  return { columns: {}, values: {}, answers: {}, ...parts };
}

/** Country, answer and share of every record, as `GB support 56`. */
export function figuresOf(records: readonly TidyRecord[]): string[] {
  return records.map(({ country, response, share, status }) => `${country} ${response} ${share ?? status}`);
}
