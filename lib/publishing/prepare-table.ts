import type { Problem } from "@/lib/core/errors";
import { assemblePolls } from "@/lib/core/import/assemble";
import { checkDescription } from "@/lib/core/import/check-description";
import { type Description, emptyDescription } from "@/lib/core/import/description";
import type { ReadOptions } from "@/lib/core/import/read-poll-file";
import type { InputFile, Inspection } from "@/lib/core/import/reading";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import { attempt } from "./attempt";
import { parseDescription } from "./json-file";
import { readTable } from "./read-table";

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
  readonly polls: readonly From<PollContent>[];
  readonly questions: readonly From<Question>[];
}

/** Reads a table with its description to the end; all that stands against either goes to `problems`. */
export function prepareTable(
  file: InputFile,
  json: InputFile | undefined,
  options: ReadOptions,
  problems: Problem[],
): PreparedTable {
  const described = json && attempt(() => parseDescription(json), problems);
  const description = described ?? emptyDescription;
  const reading = readTable(file, { ...options, description });
  problems.push(...reading.problems);
  const { polls, questions } = assemblePolls(reading.records, description, file);
  // With an error in the table its polls are not known: the description cannot be held against them.
  if (json && reading.records.length > 0)
    problems.push(...checkDescription(description, { polls, questions }, json.name));
  const [share, ...others] = reading.inspection.columns.filter(({ role }) => role === "share");
  const from = { file: file.name, shareColumn: share && others.length === 0 ? share.index : null };
  return {
    inspection: reading.inspection,
    polls: polls.map((value) => ({ ...from, described: fieldsOfPoll(description, value.poll.slug), value })),
    questions: questions.map((value) => ({ ...from, described: fieldsOfQuestion(description, value.slug), value })),
  };
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
