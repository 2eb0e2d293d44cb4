import type { ProblemCode } from "../../errors";
import type { TidyColumn, TidyRecord } from "../../model/tidy-record";
import type { Finding } from "../problem-list";

/** Two rows that belong together and contradict each other. */
export interface Disagreement {
  /** The later of the two records. */
  readonly index: number;
  readonly finding: Finding;
}

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

/** The rows of one poll must agree on the poll, those of one question on its words. An empty cell contradicts nothing. */
export function findDisagreements(records: readonly TidyRecord[]): Disagreement[] {
  const polls = new Map<string, Stated>();
  const questions = new Map<string, Stated>();
  const found: Disagreement[] = [];
  records.forEach((record, index) => {
    const { pollId, questionId } = record;
    const ofPoll = statedOf(polls, pollId);
    for (const [field, column] of POLL_FIELDS)
      if (contradicts(ofPoll, column, record[field], record.fileRow))
        found.push({
          index,
          finding: contradiction({ code: "POLL_INCONSISTENT", of: `poll ${pollId}`, column }, record[field], ofPoll),
        });
    const ofQuestion = statedOf(questions, questionId);
    if (contradicts(ofQuestion, "question", record.question, record.fileRow))
      found.push({
        index,
        finding: contradiction(
          { code: "QUESTION_INCONSISTENT", of: `question ${questionId}`, column: "question" },
          record.question,
          ofQuestion,
        ),
      });
  });
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
