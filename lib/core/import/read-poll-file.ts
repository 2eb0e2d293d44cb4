import type { TidyRecord } from "../model/tidy-record";
import { sourceOf } from "./byte-source";
import { type ReadOptions, readPollSource, type SourceReading } from "./read-poll-source";
import type { InputFile } from "./reading";

/** A file read to the end: what was seen, and the records when nothing stands against them. */
export interface FileReading extends SourceReading {
  readonly records: readonly TidyRecord[];
}

/** Reads a file that is in memory: records are given only when there is no error and nothing left to ask. */
export function readPollFile(file: InputFile, options: ReadOptions): FileReading {
  let records: TidyRecord[] = [];
  const sink = {
    restart: () => {
      records = [];
    },
    add: ({ record }: { readonly record: TidyRecord }) => {
      records.push(record);
    },
  };
  const reading = readPollSource(sourceOf(file), options, sink);
  return { ...reading, records: reading.isSound ? records : [] };
}
