import type { TidyRecord } from "../../model/tidy-record";

const FIELDS = [
  "pollId",
  "kind",
  "pollster",
  "client",
  "mode",
  "fieldworkStart",
  "fieldworkEnd",
  "published",
  "questionId",
  "question",
] as const satisfies readonly (keyof TidyRecord)[];

/** What a figure says of its poll and its question. */
export type Statement = Pick<TidyRecord, (typeof FIELDS)[number]> & {
  /** What a quarter is called that has no date of its own. */
  readonly quarter?: string;
};

/** A statement and where it stands first. */
export interface StatementAt extends Statement {
  readonly fileRow: number;
  readonly line: number;
}

export function isSaidAgain(a: Statement, b: Statement): boolean {
  return FIELDS.every((field) => a[field] === b[field]) && a.quarter === b.quarter;
}

export function statementAt(said: Statement, fileRow: number, line: number): StatementAt {
  const { pollId, kind, pollster, client, mode, fieldworkStart, fieldworkEnd, published, questionId, question } = said;
  const quarter = said.quarter ?? "";
  const facts = { pollId, kind, pollster, client, mode, fieldworkStart, fieldworkEnd, published, questionId, question };
  return { ...facts, quarter, fileRow, line };
}
