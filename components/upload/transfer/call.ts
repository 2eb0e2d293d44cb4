import type { ProblemAnswer } from "@/lib/http/import-answer";

/** As `fetch`; tests bring one that knows the server and a token. */
export type Fetch = (address: string, request?: RequestInit) => Promise<Response>;

/** The server says no: trying the same again would not help. */
export class Refused extends Error {
  constructor(readonly problem: ProblemAnswer) {
    super(problem.detail);
    this.name = "Refused";
  }
}

/** No answer came, or one that says "later": the same may go well in a while. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    /** What the server asked to wait. */
    readonly waitMs: number | null = null,
  ) {
    super(message);
    this.name = "NoAnswer";
  }
}

/** Answers that a later try may change. */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);
/** A connection that died without a word is not waited for longer. */
const LONGEST_MS = 90_000;

/**
 * Sends a request and reads its JSON answer (`undefined` of 204).
 * @throws Refused, NoAnswer; the reason of `signal` when it is aborted
 */
export async function call(send: Fetch, address: string, request: RequestInit, signal?: AbortSignal): Promise<unknown> {
  const patience = AbortSignal.timeout(LONGEST_MS);
  let response: Response;
  let text: string;
  try {
    response = await send(address, { ...request, signal: signal ? AbortSignal.any([signal, patience]) : patience });
    text = await response.text();
  } catch {
    signal?.throwIfAborted();
    throw new NoAnswer("The server cannot be reached.");
  }
  if (response.ok) return text === "" ? undefined : JSON.parse(text);
  const problem = problemIn(text, response.status);
  if (LATER.has(response.status)) throw new NoAnswer(problem.detail, secondsIn(response.headers.get("retry-after")));
  throw new Refused(problem);
}

/** The request for a call that sends JSON. */
export function jsonRequest(
  method: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  return { method, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

/** What stands before us (a proxy) may answer with a page of its own. */
function problemIn(text: string, status: number): ProblemAnswer {
  const plain = { type: "about:blank", title: "Refused", status, code: "REQUEST_INVALID" };
  try {
    const answer: unknown = JSON.parse(text);
    if (isProblem(answer)) return answer;
  } catch {
    // No JSON.
  }
  return { ...plain, detail: `The server answered with status ${status}.` };
}

function isProblem(answer: unknown): answer is ProblemAnswer {
  return typeof answer === "object" && answer !== null && "detail" in answer && "code" in answer && "status" in answer;
}

function secondsIn(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
