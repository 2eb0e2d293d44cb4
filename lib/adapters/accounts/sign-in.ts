import { z } from "zod";
import { ROLES } from "@/lib/core/model/actor";
import type { Database } from "../store/database";
import type { SignInAttempt, SignInResult } from "./accounts";
import { forgetAttempts, lockedUntil } from "./attempts";
import { appendAudit, appendRefusedSignIn } from "./audit";
import type { Auth } from "./auth";
import { normalisedEmail } from "./credentials";
import { findEditor } from "./find-editors";
import { signInRequest } from "./sign-in-request";

const signedInBody = z.object({ user: z.object({ id: z.string(), email: z.string(), role: z.enum(ROLES) }) });
const lockedBody = z.object({ until: z.string() });

/** Tries the password; the attempt counts against the account and against the address. */
export async function signIn(
  database: Database,
  auth: Auth,
  cookieName: string,
  attempt: SignInAttempt,
): Promise<SignInResult> {
  const email = normalisedEmail(attempt.email);
  // Asked again, and for certain, under a lock; here it saves whoever guesses on from costing more than a look.
  const until = await lockedUntil(database, email, new Date());
  if (until !== null) return { kind: "refused", reason: "locked", until };
  const response = await auth.handler(signInRequest({ ...attempt, email }));
  if (response.status === 200) return signedIn(database, response, cookieName, attempt.address);
  if (response.status === 429)
    return {
      kind: "refused",
      reason: "too-many",
      retryAfterSeconds: Number(response.headers.get("x-retry-after") ?? 60),
    };
  if (response.status === 423) {
    const { until } = lockedBody.parse(await response.json());
    return { kind: "refused", reason: "locked", until };
  }
  return wrong(database, email, attempt.address);
}

async function signedIn(
  { write }: Database,
  response: Response,
  cookieName: string,
  address: string | null,
): Promise<SignInResult> {
  const { user } = signedInBody.parse(await response.json());
  const editor = { kind: "editor", id: user.id, email: user.email, role: user.role } as const;
  await forgetAttempts(write, user.email);
  await write.deleteFrom("auth_session").where("expires_at", "<", new Date().toISOString()).execute();
  await appendAudit(write, "sign-in", {}, { actor: editor, address });
  return { kind: "signed-in", editor, cookies: sessionCookiesOf(response.headers, cookieName) };
}

/** The same steps for an e-mail of nobody: how long the answer takes does not tell who is an editor either. */
async function wrong(database: Database, email: string, address: string | null): Promise<SignInResult> {
  const until = await lockedUntil(database, email, new Date());
  const editor = await findEditor(database.write, email);
  // What is no editor's e-mail may be a password in the wrong field: it is not put down.
  const details = { ...(editor && { email }), ...(until !== null && { lockedUntil: until }) };
  await appendRefusedSignIn(database, details, address);
  return until === null ? { kind: "refused", reason: "wrong" } : { kind: "refused", reason: "locked", until };
}

/** better-auth also takes away cookies it may have set under other options; those are never set here. */
export function sessionCookiesOf(headers: Headers, cookieName: string): string[] {
  return headers.getSetCookie().filter((cookie) => cookie.startsWith(`${cookieName}=`));
}
