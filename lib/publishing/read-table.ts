import type { Problem } from "@/lib/core/errors";
import { type Join, readPollFiles } from "@/lib/core/import/join/read-poll-files";
import { problemAt } from "@/lib/core/import/problem-list";
import type { ReadOptions } from "@/lib/core/import/read-poll-source";
import type { Ask, FileReading, InputFile } from "@/lib/core/import/reading";

/** A file read to the end. What a person must answer first stands among the problems: nothing may go on without it. */
export interface TableReading extends FileReading {
  readonly problems: readonly Problem[];
}

export interface TableReadings {
  /** One a file, in their order. */
  readonly tables: readonly TableReading[];
  readonly join: Join | null;
}

/** Reads the tables of one call; `own` gives what is said of one of them alone. */
export function readTables(
  files: readonly InputFile[],
  options: ReadOptions,
  own?: (file: InputFile) => Partial<ReadOptions>,
): TableReadings {
  const { readings, join } = readPollFiles(files, options, own);
  return { tables: readings.map(withPending), join };
}

function withPending(reading: FileReading): TableReading {
  const { file, problems, asks } = reading.inspection;
  return { ...reading, problems: [...problems, ...asks.map((ask) => pending(ask, file.name))] };
}

function pending({ code, message, options }: Ask, file: string): Problem {
  const hint = options.length > 0 ? `Answer one of: ${options.join(", ")}.` : "Nothing was changed.";
  return problemAt(file, {}, { severity: "error", code: "ASK_PENDING", message, hint, value: code });
}
