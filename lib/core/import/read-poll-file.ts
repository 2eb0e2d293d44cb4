import type { TidyRecord } from "../model/tidy-record";
import { sourceOf } from "./byte-source";
import { type ReadOptions, readPollSource } from "./read-poll-source";
import type { FileReading, InputFile } from "./reading";

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
  const { inspection, isSound, description, links } = readPollSource(sourceOf(file), options, sink);
  return { inspection, records: isSound ? records : [], description, links };
}
