import { PollDataError, type Problem, type ProblemCode } from "@/lib/core/errors";
import type { ProblemStatus, RequestProblem } from "./problem-response";

const STATUS_OF: { readonly [Code in ProblemCode]?: ProblemStatus } = {
  REQUEST_INVALID: 400,
  SIGN_IN_REQUIRED: 401,
  SIGN_IN_FAILED: 401,
  NOT_ALLOWED: 403,
  REQUEST_FROM_ELSEWHERE: 403,
  SETUP_LINK_INVALID: 403,
  REVISION_UNKNOWN: 404,
  IMPORT_UNKNOWN: 404,
  ADDRESS_UNKNOWN: 404,
  UPLOAD_UNKNOWN: 404,
  EDITOR_UNKNOWN: 404,
  TOKEN_UNKNOWN: 404,
  UPLOAD_TOO_SLOW: 408,
  POLL_DIFFERS: 409,
  POLL_WITHDRAWN: 409,
  QUESTION_DIFFERS: 409,
  ARTICLE_DIFFERS: 409,
  DRAFT_OUTDATED: 409,
  CHANGED_SINCE: 409,
  ADDRESS_TAKEN: 409,
  UPLOAD_OFFSET: 409,
  UPLOAD_INCOMPLETE: 409,
  EDITOR_EXISTS: 409,
  TOKEN_EXISTS: 409,
  FILE_TOO_LARGE: 413,
  TOO_MANY_ROWS: 413,
  CONTENT_TYPE_UNSUPPORTED: 415,
  ACCOUNT_LOCKED: 429,
  TOO_MANY_ATTEMPTS: 429,
  SETTING_INVALID: 500,
  STORE_FAILED: 500,
  TOO_MANY_UPLOADS: 503,
  IMPORT_STOPPED: 503,
};

const TITLES: Readonly<Record<ProblemStatus, string>> = {
  400: "The request is not understood",
  401: "Sign in first",
  403: "Not allowed",
  404: "No such thing",
  405: "Not possible at this address",
  408: "Too slow",
  409: "Something else stands there",
  410: "No longer there",
  413: "Too large",
  415: "Not a kind of content this address takes",
  422: "Refused",
  429: "Too many attempts",
  500: "The server failed",
  503: "Too busy",
};

/** The problem a code of ours stands for, with the usual status and title. */
export function problemFor(code: ProblemCode, detail: string): RequestProblem {
  const status = STATUS_OF[code] ?? 422;
  return { status, code, title: TITLES[status], detail };
}

/**
 * What to answer when something was thrown: the status follows from the code of the first error, `problems` has them
 * all. Failures of ours are logged here; what nobody foresaw tells the outside nothing.
 */
export function problemOf(error: unknown): RequestProblem {
  if (error instanceof PollDataError) {
    const first = error.problems.find(({ severity }) => severity === "error") ?? error.problems[0];
    if (first !== undefined) {
      const problem = problemFor(first.code, detailOf(first));
      // A failure of ours: whoever runs the site must see it too.
      if (problem.status === 500) console.error(error.message);
      return { ...problem, problems: error.problems };
    }
  }
  console.error(error);
  return problemFor("STORE_FAILED", "Something went wrong here; the log of the server says what.");
}

function detailOf({ message, hint }: Problem): string {
  return `${message} ${hint}`;
}
