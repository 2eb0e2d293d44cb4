import type { Problem } from "@/lib/core/errors";
import type { Assembly } from "@/lib/core/import/assemble";
import type { ByteSource } from "@/lib/core/import/byte-source";
import { checkDescription } from "@/lib/core/import/check-description";
import type { Description } from "@/lib/core/import/description";
import { mergeDescription } from "@/lib/core/import/merge-description";
import type { InputFile, Inspection } from "@/lib/core/import/reading";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import type { TableReading } from "./read-table";

/** Something an import brings, the file it stands in, and what a description says of it. */
export interface From<T> {
  readonly file: string;
  /** The column its figures stand in, where it is one for all. */
  readonly shareColumn: number | null;
  /** The fields a description speaks of. */
  readonly described: ReadonlySet<string>;
  readonly value: T;
}

/** What one table and its description bring. */
export interface PreparedTable {
  readonly inspection: Inspection;
  /** Read as often as they are asked for; those of a large file are not in memory. */
  readonly polls: Iterable<From<PollContent>>;
  readonly questions: readonly From<Question>[];
}

/** A table that was read, with what its JSON says of it. */
export interface DescribedTable {
  readonly source: ByteSource;
  readonly reading: TableReading;
  readonly assembly: Assembly;
  readonly json: InputFile | undefined;
  readonly described: Description;
}

/** Puts the polls of a table together; all that stands against the table or its description goes to `problems`. */
export function prepareTable(
  { source, reading, assembly, json, described }: DescribedTable,
  problems: Problem[],
): PreparedTable {
  problems.push(...reading.problems);
  const { inspection } = reading;
  // With an error in the table its polls are not known, and the description cannot be held against them.
  if (!reading.isSound) return { inspection, polls: [], questions: [] };
  const description = mergeDescription(reading.description, described);
  const { polls, questions } = assembly.finish(description);
  const held = { polls: slugsOf(polls), questions: new Set(questions.map(({ slug }) => slug)) };
  if (json) problems.push(...checkDescription(described, held, json.name));
  const [share, ...others] = inspection.columns.filter(({ role }) => role === "share");
  const from = { file: source.name, shareColumn: share && others.length === 0 ? share.index : null };
  return {
    inspection,
    polls: {
      *[Symbol.iterator]() {
        for (const value of polls) yield { ...from, described: fieldsOfPoll(description, value.poll.slug), value };
      },
    },
    questions: questions.map((value) => ({ ...from, described: fieldsOfQuestion(description, value.slug), value })),
  };
}

function slugsOf(polls: Iterable<PollContent>): ReadonlySet<string> {
  const slugs = new Set<string>();
  for (const { poll } of polls) slugs.add(poll.slug);
  return slugs;
}

function fieldsOfPoll({ everyPoll, polls }: Description, slug: string): ReadonlySet<string> {
  return new Set([...said(everyPoll), ...said(polls.find((poll) => poll.slug === slug))]);
}

function fieldsOfQuestion({ questions }: Description, slug: string): ReadonlySet<string> {
  return new Set(said(questions.find((question) => question.slug === slug)));
}

/** An empty list says nothing: the schema puts one where the key is missing. */
function said(described: object | undefined): string[] {
  return Object.entries(described ?? {}).flatMap(([key, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [key],
  );
}
