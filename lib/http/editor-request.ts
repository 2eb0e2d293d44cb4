import { bearerOf } from "@/lib/adapters/accounts/session";
import { readSettings } from "@/lib/adapters/settings";
import type { Doer, Need } from "@/lib/core/model/actor";
import { type Permit, permit } from "@/lib/core/model/permit";
import { refusal } from "@/lib/core/refusal";
import { currentAccounts } from "@/lib/reading/current-accounts";
import { clientAddress } from "./client-address";
import { problemOf } from "./problem-of";
import { problemResponse } from "./problem-response";
import { isSameOrigin, type RequestSource } from "./same-origin";

/** Who sends a request: by bearer token, else by session cookie, else nobody. */
export async function doerOf({ headers }: Pick<RequestSource, "headers">): Promise<Doer> {
  const accounts = await currentAccounts();
  return { actor: (await accounts.actorOf(headers)) ?? "nobody", address: addressOf(headers) };
}

/** The reader's address, as far as it is certain. */
export function addressOf(headers: Headers): string | null {
  return clientAddress(headers, readSettings().trustedProxies);
}

/**
 * The permit for what a request asks for. A browser sends the session cookie along whatever page asks for it, so a
 * change by cookie must come from a page of this site; a program sends its token itself.
 * @throws PollDataError REQUEST_FROM_ELSEWHERE, SIGN_IN_REQUIRED, NOT_ALLOWED
 */
export async function permitFor(request: RequestSource, need: Need): Promise<Permit> {
  const doer = await doerOf(request);
  // Whoever is nobody is told to sign in, wherever the request comes from.
  if (bearerOf(request.headers) === null && doer.actor !== "nobody") requireSameOrigin(request);
  return permit(doer, need);
}

/** @throws PollDataError REQUEST_FROM_ELSEWHERE */
export function requireSameOrigin(request: RequestSource): void {
  if (isSameOrigin(request, readSettings().publicUrl)) return;
  const origin = request.headers.get("origin");
  const hint = "Use the form of this site. Behind a proxy, set PUBLIC_URL to the address that readers use.";
  throw refusal("REQUEST_FROM_ELSEWHERE", "The request does not come from a page of this site.", hint, origin);
}

/** A route handler of the framework. */
export type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** A handler for programs: what it throws becomes a problem answer. Forms have `answeringForm` (form-answer.ts). */
export function answering<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      return problemResponse(problemOf(error));
    }
  };
}
