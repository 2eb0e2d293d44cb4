import type { Actor } from "@/lib/core/model/actor";
import type { Database } from "../store/database";
import { appendAudit } from "./audit";
import type { Auth } from "./auth";
import { sessionCookiesOf } from "./sign-in";
import { actorOfToken } from "./tokens";

const BEARER = /^Bearer(?: +(.*))?$/i;

/**
 * The token a request carries, valid or not; `null` = it carries none. With one, its cookies mean nothing: whoever asks
 * whether a request may come from another site must ask by the same rule.
 */
export function bearerOf(headers: Headers): string | null {
  const match = BEARER.exec(headers.get("authorization") ?? "");
  return match === null ? null : (match[1] ?? "").trim();
}

/** A token that is not valid is nobody, whatever cookie comes along with it. */
export async function actorOf(
  db: Database["read"],
  auth: () => Promise<Auth>,
  headers: Headers,
): Promise<Actor | null> {
  const secret = bearerOf(headers);
  if (secret !== null) return actorOfToken(db, secret);
  return headers.has("cookie") ? actorOfSession(await auth(), headers) : null;
}

/** Ends the session, and gives the cookies that are taken away. */
export async function signOut(
  { write }: Database,
  auth: Auth,
  cookieName: string,
  headers: Headers,
  address: string | null,
): Promise<readonly string[]> {
  const actor = await actorOfSession(auth, headers);
  const { headers: answered } = await auth.api.signOut({ headers: cookieOf(headers), returnHeaders: true });
  if (actor !== null) await appendAudit(write, "sign-out", {}, { actor, address });
  return sessionCookiesOf(answered, cookieName);
}

async function actorOfSession(auth: Auth, headers: Headers): Promise<Actor | null> {
  const session = await auth.api.getSession({ headers: cookieOf(headers) });
  if (session === null) return null;
  const { id, email, role } = session.user;
  return { kind: "editor", id, email, role: role === "admin" ? "admin" : "editor" };
}

/** Nothing of a request but its cookies concerns better-auth. */
function cookieOf(headers: Headers): Headers {
  return new Headers({ cookie: headers.get("cookie") ?? "" });
}
