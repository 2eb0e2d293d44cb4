import type { Problem } from "@/lib/core/errors";
import type { ByteSource } from "@/lib/core/import/byte-source";
import { type Join, readPollSources } from "@/lib/core/import/join/read-poll-files";
import { problemAt } from "@/lib/core/import/problem-list";
import type { FigureSink, ReadOptions, SourceReading } from "@/lib/core/import/read-poll-source";
import type { Ask } from "@/lib/core/import/reading";

/** A file read to the end. What a person must answer first stands among the problems: nothing may go on without it. */
export interface TableReading extends SourceReading {
  readonly problems: readonly Problem[];
}

export interface TableReadings {
  /** One a file, in their order. */
  readonly tables: readonly TableReading[];
  readonly join: Join | null;
}

/** Reads the tables of one call, the figures of each into a sink; `own` gives what is said of one of them alone. */
export function readTables(
  sources: readonly ByteSource[],
  options: ReadOptions,
  sinkOf: (source: ByteSource) => FigureSink,
  own?: (source: ByteSource) => Partial<ReadOptions>,
): TableReadings {
  const { readings, join } = readPollSources(sources, options, sinkOf, own);
  return { tables: readings.map(withPending), join };
}

function withPending(reading: SourceReading): TableReading {
  const { file, problems, asks } = reading.inspection;
  return { ...reading, problems: [...problems, ...asks.map((ask) => pending(ask, file.name))] };
}

function pending({ code, message, options }: Ask, file: string): Problem {
  const hint = options.length > 0 ? `Answer one of: ${options.join(", ")}.` : "Nothing was changed.";
  return problemAt(file, {}, { severity: "error", code: "ASK_PENDING", message, hint, value: code });
}
