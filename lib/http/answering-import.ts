import { UploadOffset } from "@/lib/adapters/files/upload-problems";
import type { Handler } from "./editor-request";
import { problemOf } from "./problem-of";
import { problemResponse, type RequestProblem } from "./problem-response";

/** When to come back to a server that is too busy: imports take seconds, not minutes. */
const RETRY_SECONDS = "10";

/** Wraps a handler of uploads and imports: what it throws becomes a problem answer with all a program needs to go on. */
export function answeringImport<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      const received = error instanceof UploadOffset ? { received: error.received } : {};
      return importProblem({ ...problemOf(error), ...received });
    }
  };
}

/** A problem as these addresses answer it. */
export function importProblem(problem: RequestProblem): Response {
  return problemResponse(problem, problem.status === 503 ? { "retry-after": RETRY_SECONDS } : {});
}

/** An answer that is nobody else's and never old. */
export function freshJson(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, { ...init, headers: { "cache-control": "no-store", ...init.headers } });
}
