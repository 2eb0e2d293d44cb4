/** What went wrong with a request, in the shape of RFC 9457. */
export interface RequestProblem {
  readonly status: 400 | 404 | 410 | 422 | 500 | 503;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

/** The one shape of every error answer: `application/problem+json` with our code added. */
export function problemResponse({ status, code, title, detail }: RequestProblem): Response {
  return Response.json(
    { type: "about:blank", title, status, detail, code },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "access-control-allow-origin": "*",
        "cache-control": "no-store",
      },
    },
  );
}
