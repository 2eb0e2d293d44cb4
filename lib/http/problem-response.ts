import type { Problem } from "@/lib/core/errors";

/** What the addresses of this site answer with when something is wrong. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;

/** What went wrong with a request, in the shape of RFC 9457; further members stand beside the standard ones. */
export interface RequestProblem {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly problems?: readonly Problem[];
  readonly [member: string]: unknown;
}

/** The members of the answer. */
export function problemBody({ status, code, title, detail, ...more }: RequestProblem) {
  return { type: "about:blank", title, status, detail, code, ...more };
}

/** The one shape of every error answer: `application/problem+json` with our code added. */
export function problemResponse(problem: RequestProblem, headers: Readonly<Record<string, string>> = {}): Response {
  const { status } = problem;
  return Response.json(problemBody(problem), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "access-control-allow-origin": "*",
      "cache-control": "no-store",
      // RFC 9110: 401 names the way in.
      ...(status === 401 && { "www-authenticate": "Bearer" }),
      ...headers,
    },
  });
}
