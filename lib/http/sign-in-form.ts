import type { SignInResult } from "@/lib/adapters/accounts/accounts";
import type { ProblemCode } from "@/lib/core/errors";
import { refusal } from "@/lib/core/refusal";
import { currentAccounts } from "@/lib/reading/current-accounts";
import { addressOf, type Handler, requireSameOrigin } from "./editor-request";
import { acceptsPages, answeringForm, type FormAnswer, withQuery } from "./form-answer";
import { localPath } from "./local-path";
import { readForm } from "./read-form";

const PAGE = "/login";
/** Where editors go on to when they came for no page in particular. */
export const START_PAGE = "/admin";

type Refused = Extract<SignInResult, { kind: "refused" }>;

/** `POST /api/admin/session`: 303 to where the editor wanted to go, or back to the form with what is wrong. */
export const signInForm: Handler<unknown> = answeringForm(PAGE, async (request) => {
  requireSameOrigin(request);
  const form = await readForm(request);
  const next = localPath(form.text("next"), START_PAGE);
  const attempt = {
    email: form.text("email"),
    password: form.text("password"),
    address: addressOf(request.headers),
    userAgent: request.headers.get("user-agent"),
  };
  const result = await (await currentAccounts()).signIn(attempt);
  if (result.kind === "signed-in") return { to: next, cookies: result.cookies };
  if (!acceptsPages(request)) throw signInRefusal(result, new Date());
  return backTo(next, attempt.email, refusedSignIn(result, new Date()));
});

function backTo(next: string, email: string, { code, detail }: RefusedSignIn): FormAnswer {
  const page = next === START_PAGE ? PAGE : withQuery(PAGE, "next", next);
  return { to: withQuery(page, "problem", code), note: { code, detail, entries: { email: email.slice(0, 254) } } };
}

/** Why somebody was not let in, in words. */
export interface RefusedSignIn {
  readonly code: ProblemCode;
  readonly detail: string;
}

/** The same words for an e-mail of nobody as for an editor's. */
export function refusedSignIn(refused: Refused, now: Date): RefusedSignIn {
  switch (refused.reason) {
    case "wrong":
      return {
        code: "SIGN_IN_FAILED",
        detail: "E-mail and password do not belong together. Check both; capital letters count in the password.",
      };
    case "locked": {
      const wait = inWords(new Date(refused.until).getTime() - now.getTime());
      const detail = `Too many wrong passwords: nobody can sign in with this e-mail for ${wait}. An admin can unlock it at once.`;
      return { code: "ACCOUNT_LOCKED", detail };
    }
    case "too-many":
      return {
        code: "TOO_MANY_ATTEMPTS",
        detail: `Too many attempts to sign in from your address. Try again in ${inWords(refused.retryAfterSeconds * 1000)}.`,
      };
  }
}

/** The same as a refusal, for whoever asks for a password on the way to something else. */
export function signInRefusal(refused: Refused, now: Date) {
  const { code, detail } = refusedSignIn(refused, now);
  return refusal(code, detail, "Nothing was changed.");
}

/** Rounded up: whoever waits so long waits long enough. */
function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
