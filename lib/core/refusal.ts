import { PollDataError, type ProblemCode } from "./errors";

/** A refusal that a person can act on and that has no place in a file. `value` is never a secret. */
export function refusal(code: ProblemCode, message: string, hint: string, value: string | null = null): PollDataError {
  const place = { row: null, line: null, column: null, cell: null };
  return new PollDataError([{ severity: "error", code, ...place, value, message, hint }]);
}
