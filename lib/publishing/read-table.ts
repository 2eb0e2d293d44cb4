import type { Problem } from "@/lib/core/errors";
import type { ByteSource } from "@/lib/core/import/byte-source";
import { type Join, type JoinedReadings, readPollFiles, readPollSources } from "@/lib/core/import/join/read-poll-files";
import { problemAt } from "@/lib/core/import/problem-list";
import type { FileReading } from "@/lib/core/import/read-poll-file";
import type { FigureSink, ReadOptions, SourceReading } from "@/lib/core/import/read-poll-source";
import type { Ask, InputFile } from "@/lib/core/import/reading";

/** A reading, and what a person must answer first among its problems: nothing may go on without it. */
export type WithPending<R extends SourceReading> = R & { readonly problems: readonly Problem[] };
export type TableReading = WithPending<FileReading>;

export interface TableReadings<R extends SourceReading> {
  /** One a file, in their order. */
  readonly tables: readonly WithPending<R>[];
  readonly join: Join | null;
}

/** Reads the tables of one call; `own` gives what is said of one of them alone. */
export function readTables(
  files: readonly InputFile[],
  options: ReadOptions,
  own?: (file: InputFile) => Partial<ReadOptions>,
): TableReadings<FileReading> {
  return withPending(readPollFiles(files, options, own));
}

/** The same of tables of any size, whose figures go into a sink each. */
export function readLargeTables(
  sources: readonly ByteSource[],
  options: ReadOptions,
  sinkOf: (source: ByteSource) => FigureSink,
): TableReadings<SourceReading> {
  return withPending(readPollSources(sources, options, sinkOf));
}

function withPending<R extends SourceReading>({ readings, join }: JoinedReadings<R>): TableReadings<R> {
  const tables = readings.map((reading) => {
    const { file, problems, asks } = reading.inspection;
    return { ...reading, problems: [...problems, ...asks.map((ask) => pending(ask, file.name))] };
  });
  return { tables, join };
}

function pending({ code, message, options }: Ask, file: string): Problem {
  const hint = options.length > 0 ? `Answer one of: ${options.join(", ")}.` : "Nothing was changed.";
  return problemAt(file, {}, { severity: "error", code: "ASK_PENDING", message, hint, value: code });
}
