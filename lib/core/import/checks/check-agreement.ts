import type { ProblemCode } from "../../errors";
import type { TidyColumn, TidyRecord } from "../../model/tidy-record";
import type { Finding } from "../problem-list";
import type { Statement } from "./statement";

/** A statement that contradicts an earlier one. */
export interface Disagreement<S> {
  readonly said: S;
  readonly finding: Finding;
}

type Said = Statement & Pick<TidyRecord, "fileRow">;

/** What is said of a poll as a whole, by tidy column name. */
const POLL_FIELDS = [
  ["kind", "kind"],
  ["pollster", "pollster"],
  ["client", "client"],
  ["mode", "mode"],
  ["fieldworkStart", "fieldwork_start"],
  ["fieldworkEnd", "fieldwork_end"],
  ["published", "published"],
] as const satisfies readonly (readonly [keyof TidyRecord, TidyColumn])[];

/** The rows of one poll must agree on the poll. An empty cell contradicts nothing. */
export function findPollDisagreements<S extends Said>(statements: Iterable<S>): Disagreement<S>[] {
  const polls = new Map<string, Stated>();
  const found: Disagreement<S>[] = [];
  for (const said of statements) {
    const stated = statedOf(polls, said.pollId);
    for (const [field, column] of POLL_FIELDS) {
      if (!contradicts(stated, column, said[field], said.fileRow)) continue;
      const saying = { code: "POLL_INCONSISTENT", of: `poll ${said.pollId}`, column } as const;
      found.push({ said, finding: contradiction(saying, said[field], stated) });
    }
  }
  return found;
}

/** The rows of one question must agree on its words. */
export function findQuestionDisagreements<S extends Pick<Said, "questionId" | "question" | "fileRow">>(
  statements: Iterable<S>,
): Disagreement<S>[] {
  const questions = new Map<string, Stated>();
  const found: Disagreement<S>[] = [];
  for (const said of statements) {
    const stated = statedOf(questions, said.questionId);
    if (!contradicts(stated, "question", said.question, said.fileRow)) continue;
    const saying = { code: "QUESTION_INCONSISTENT", of: `question ${said.questionId}`, column: "question" } as const;
    found.push({ said, finding: contradiction(saying, said.question, stated) });
  }
  return found;
}

/** What was said first of one poll or question, by column. */
type Stated = Map<string, { readonly value: string; readonly row: number }>;

function statedOf(all: Map<string, Stated>, id: string): Stated {
  const known = all.get(id);
  if (known) return known;
  const stated: Stated = new Map();
  all.set(id, stated);
  return stated;
}

/** An empty cell contradicts nothing; the first statement is remembered. */
function contradicts(stated: Stated, column: string, value: string | null, row: number): boolean {
  if (value === null) return false;
  const earlier = stated.get(column);
  if (earlier !== undefined) return earlier.value !== value;
  stated.set(column, { value, row });
  return false;
}

interface Saying {
  readonly code: ProblemCode;
  readonly of: string;
  readonly column: string;
}

function contradiction({ code, of, column }: Saying, value: string | null, stated: Stated): Finding {
  const earlier = stated.get(column);
  return {
    severity: "error",
    code,
    value,
    message: `The ${column} of ${of} is "${value}" here and "${earlier?.value}" in row ${earlier?.row}.`,
    hint: `Correct one of the two, or give the rows another ${code === "POLL_INCONSISTENT" ? "poll_id" : "question_id"}.`,
  };
}
