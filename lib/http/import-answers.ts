import { PollDataError, type Problem } from "@/lib/core/errors";
import { refusal } from "@/lib/core/refusal";
import type { JobEnd } from "@/lib/publishing/import-jobs";
import type { ImportDone, TablesSeen } from "@/lib/publishing/import-task";
import type { ImportAnswer, Seen } from "./import-answer";
import { problemOf } from "./problem-of";
import type { RequestProblem } from "./problem-response";

/** What to answer about an import that has ended: what it did, or why it did nothing. */
export type EndAnswer = { readonly answer: ImportAnswer } | { readonly problem: RequestProblem };

export function answerOfEnd(id: string, how: JobEnd): EndAnswer {
  switch (how.end) {
    case "done":
      return { answer: outcomeOf(id, how.report) };
    case "landed":
      return { answer: outcomeOf(id, { ...NOTHING_SEEN, ...how.as }) };
    case "refused": {
      const problem = problemOf(new PollDataError(how.problems.map(overHttp)));
      return { problem: { ...problem, ...(how.seen && withoutProblems(seenOf(how.seen))) } };
    }
    case "stopped":
      return how.why === "memory" ? { problem: tooMuchMemory() } : { problem: problemOf(stopped("It broke off.")) };
    case "cancelled":
      return { problem: problemOf(stopped("It was cancelled.")) };
    case "too long":
      return { problem: problemOf(tooLong()) };
  }
}

/** Of an import that was ended after its last write, before it could tell what it saw. */
const NOTHING_SEEN = {
  polls: [],
  pollCount: 0,
  articles: [],
  files: [],
  join: null,
  differences: [],
  differenceCount: 0,
} as const;

function outcomeOf(id: string, { status, revision, files, join, ...rest }: ImportDone): ImportAnswer {
  const { polls, pollCount, articles, differences, differenceCount } = rest;
  const outcome = { id, status, revision, polls, pollCount, articles, differences, differenceCount };
  return { ...outcome, ...seenOf({ files, join }) };
}

/** One file as `inspect --json` says it, several with how they belong together. */
function seenOf({ files, join }: TablesSeen): Seen {
  const [only, ...others] = files;
  return only !== undefined && others.length === 0 ? only : { files, join };
}

/** What stands against the files is among the problems of the answer already, with what a person must answer. */
function withoutProblems(seen: Seen): object {
  if (!("problems" in seen)) return seen;
  const { problems: _, ...rest } = seen;
  return rest;
}

/** Hints that speak of the command line, in the words of this interface. */
const WORDS: readonly (readonly [string, string])[] = [
  ["(--yes; over HTTP replace=1)", "(replace=1)"],
  ["raise the limit with --max-rows", "raise MAX_UPLOAD_ROWS"],
  ["raise the limit with --max-bytes", "raise MAX_UPLOAD_BYTES"],
];

function overHttp(problem: Problem): Problem {
  return { ...problem, hint: WORDS.reduce((hint, [there, here]) => hint.replace(there, here), problem.hint) };
}

function stopped(what: string): PollDataError {
  return refusal("IMPORT_STOPPED", `The import was ended before it was done. ${what}`, "Nothing was changed.");
}

function tooLong(): PollDataError {
  const hint = "Nothing was changed. The command line has no such limit: npx toplines import.";
  return refusal("IMPORT_TOO_LONG", "Reading the files took longer than a minute, and was ended.", hint);
}

function tooMuchMemory(): RequestProblem {
  const hint = "Nothing was changed. Split the file, or import it with the command line: npx toplines import.";
  const error = refusal("IMPORT_STOPPED", "The files take more memory than an import may.", hint);
  return { ...problemOf(error), status: 422, title: "Refused" };
}
