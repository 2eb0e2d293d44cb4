import { afterEach, describe, expect, it, vi } from "vitest";
import { PollDataError } from "@/lib/core/errors";
import { refusal } from "@/lib/core/refusal";
import { answering } from "@/lib/http/editor-request";
import { problemOf } from "@/lib/http/problem-of";
import { problemResponse } from "@/lib/http/problem-response";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a refusal as a problem answer", () => {
  it.each([
    ["REQUEST_INVALID", 400],
    ["SIGN_IN_REQUIRED", 401],
    ["NOT_ALLOWED", 403],
    ["REQUEST_FROM_ELSEWHERE", 403],
    ["UPLOAD_UNKNOWN", 404],
    ["COUNTRY_UNKNOWN", 422],
    ["UPLOAD_TOO_SLOW", 408],
    ["POLL_DIFFERS", 409],
    ["FILE_TOO_LARGE", 413],
    ["CONTENT_TYPE_UNSUPPORTED", 415],
    ["QUOTE_NOT_CLOSED", 422],
    ["ACCOUNT_LOCKED", 429],
    ["STORE_FAILED", 500],
    ["TOO_MANY_UPLOADS", 503],
  ] as const)("of code %s has status %i", (code, status) => {
    expect(problemOf(refusal(code, "What.", "Do.")).status).toBe(status);
  });

  it("says what is wrong, what to do, and every problem found", async () => {
    const [problem] = refusal("POLL_DIFFERS", "It differs.", "Compare them.", "a-poll").problems;
    const warning = refusal("WEIGHTS_APPLIED", "Weighted.", "Nothing.").problems.map(
      (found) => ({ ...found, severity: "warning" }) as const,
    );
    const answer = problemResponse(problemOf(new PollDataError([...warning, ...(problem ? [problem] : [])])));
    expect(answer.status).toBe(409);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title: "Something else stands there",
      status: 409,
      detail: "It differs. Compare them.",
      code: "POLL_DIFFERS",
      problems: [...warning, problem],
    });
  });

  it("names the way in where somebody must sign in", () => {
    const answer = problemResponse(problemOf(refusal("SIGN_IN_REQUIRED", "Who?", "Sign in.")));
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("tells nothing of what nobody foresaw, and logs it", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const failing = answering(async () => {
      throw new Error("password=hunter2 at /srv/secret");
    });
    const answer = await failing(new Request("http://localhost/"), {});
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/hunter2|srv/);
    expect(log).toHaveBeenCalledOnce();
  });

  it("carries further members and headers", async () => {
    const problem = { status: 409, code: "UPLOAD_OFFSET", title: "Gap", detail: "A gap.", received: 12 } as const;
    const answer = problemResponse(problem, { "retry-after": "5" });
    expect(await answer.json()).toMatchObject({ received: 12 });
    expect(answer.headers.get("retry-after")).toBe("5");
  });
});
