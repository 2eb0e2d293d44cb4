import type { Problem } from "@/lib/core/errors";
import { problemAt } from "@/lib/core/import/problem-list";
import { type ReadOptions, readPollFile } from "@/lib/core/import/read-poll-file";
import type { Ask, FileReading, InputFile } from "@/lib/core/import/reading";

/** A file read to the end. What a person must answer first stands among the problems: nothing may go on without it. */
export interface TableReading extends FileReading {
  readonly problems: readonly Problem[];
}

export function readTable(file: InputFile, options: ReadOptions): TableReading {
  const reading = readPollFile(file, options);
  const { problems, asks } = reading.inspection;
  return { ...reading, problems: [...problems, ...asks.map((ask) => pending(ask, file.name))] };
}

function pending({ code, message, options }: Ask, file: string): Problem {
  const hint = options.length > 0 ? `Answer one of: ${options.join(", ")}.` : "Nothing was changed.";
  return problemAt(file, {}, { severity: "error", code: "ASK_PENDING", message, hint, value: code });
}
