import { PollDataError, type Problem } from "@/lib/core/errors";

/** A part of a request that is not as it should be: its name, what is allowed, and what was found. */
export interface InvalidPart {
  readonly part: string;
  readonly allowed: string;
  readonly found?: string | null;
}

/** Refuses a request, naming every part that is wrong. */
export function requestInvalid(parts: readonly InvalidPart[]): PollDataError {
  return new PollDataError(parts.map(problemOfPart));
}

const LONGEST = 100;

function problemOfPart({ part, allowed, found = null }: InvalidPart): Problem {
  const value = found === null ? null : [...found.toWellFormed()].slice(0, LONGEST).join("");
  return {
    severity: "error",
    code: "REQUEST_INVALID",
    row: null,
    line: null,
    column: null,
    cell: null,
    value,
    message: value === null ? `${part} is not understood.` : `${part} is “${value}”, which is not understood.`,
    hint: `It takes ${allowed}.`,
  };
}
