import { PollDataError, type ProblemCode } from "@/lib/core/errors";

/** A refusal that a person can act on. `value` is never a secret. */
export function refusal(code: ProblemCode, message: string, hint: string, value: string | null = null): PollDataError {
  const place = { row: null, line: null, column: null, cell: null };
  return new PollDataError([{ severity: "error", code, ...place, value, message, hint }]);
}

export function unknownEditor(email: string): PollDataError {
  return refusal("EDITOR_UNKNOWN", `There is no editor ${email}.`, "toplines editor list shows them.", email);
}
