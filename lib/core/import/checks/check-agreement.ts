import type { ProblemCode } from "../../errors";
import type { TidyRecord } from "../../model/tidy-record";
import type { Finding } from "../problem-list";

/** Two rows that belong together and contradict each other. */
export interface Disagreement {
  /** The later of the two records. */
  readonly index: number;
  readonly finding: Finding;
}

/** What is said of a poll as a whole, by tidy column name. */
const POLL_FIELDS = {
  kind: "kind",
  pollster: "pollster",
  client: "client",
  mode: "mode",
  fieldworkStart: "fieldwork_start",
  fieldworkEnd: "fieldwork_end",
  published: "published",
} as const;

/** The rows of one poll must agree on the poll, those of one question on its words. An empty cell contradicts nothing. */
export function findDisagreements(records: readonly TidyRecord[]): Disagreement[] {
  const stated = new Map<string, { readonly value: string; readonly row: number }>();
  const found: Disagreement[] = [];
  const compare = (record: TidyRecord, index: number, key: string, value: string | null, say: Saying): void => {
    if (value === null) return;
    const earlier = stated.get(key);
    if (!earlier) stated.set(key, { value, row: record.fileRow });
    else if (earlier.value !== value) found.push({ index, finding: contradiction(say, value, earlier) });
  };
  records.forEach((record, index) => {
    for (const [field, column] of Object.entries(POLL_FIELDS) as [keyof typeof POLL_FIELDS, string][]) {
      compare(record, index, `${column} ${record.pollId}`, record[field], {
        code: "POLL_INCONSISTENT",
        of: `poll ${record.pollId}`,
        column,
      });
    }
    compare(record, index, `question ${record.questionId}`, record.question, {
      code: "QUESTION_INCONSISTENT",
      of: `question ${record.questionId}`,
      column: "question",
    });
  });
  return found;
}

interface Saying {
  readonly code: ProblemCode;
  readonly of: string;
  readonly column: string;
}

function contradiction(
  { code, of, column }: Saying,
  value: string,
  earlier: { readonly value: string; readonly row: number },
): Finding {
  return {
    severity: "error",
    code,
    value,
    message: `The ${column} of ${of} is "${value}" here and "${earlier.value}" in row ${earlier.row}.`,
    hint: `Correct one of the two, or give the rows another ${code === "POLL_INCONSISTENT" ? "poll_id" : "question_id"}.`,
  };
}
