import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import type { Database } from "../store/database";
import { AUTH_TABLES } from "./auth-tables";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./credentials";
import type { SessionCookie } from "./session-cookie";
import { ADDRESS_HEADER, ORIGIN, SIGN_IN } from "./sign-in-request";

const DAY_S = 24 * 60 * 60;
const SESSION_S = 7 * DAY_S;
/** Attempts to sign in from one address: enough for an office behind one, far too few to guess. */
const ATTEMPTS_PER_ADDRESS = { window: 60, max: 20 };

export interface AuthSettings {
  readonly secret: string;
  readonly cookie: SessionCookie;
  /** Asked before a password is looked at: until when the account is locked, `null` = it is not. */
  readonly lockedUntil: (email: string) => Promise<string | null>;
}

export type Auth = ReturnType<typeof authOn>;

/**
 * better-auth on one connection. Its addresses are served to nobody: it is called from here only, so that sign-up, and
 * whatever else it can do over HTTP, is closed.
 */
export function authOn(db: Database["read"], { secret, cookie, lockedUntil }: AuthSettings) {
  const { session, rateLimit, ...tables } = AUTH_TABLES;
  return betterAuth({
    // "sqlite" on both engines: times as ISO text and yes/no as 1/0, like everywhere in this store.
    database: { db, type: "sqlite" },
    ...tables,
    baseURL: ORIGIN,
    // As a list, because a variable BETTER_AUTH_SECRETS would go before a single one.
    secrets: [{ version: 1, value: secret }],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    // A session lasts as long as it was given for. Looking at one then never writes, so it can be done on any connection.
    session: { ...session, expiresIn: SESSION_S, disableSessionRefresh: true, deferSessionRefresh: true },
    rateLimit: {
      ...rateLimit,
      enabled: true,
      storage: "database",
      customRules: { [SIGN_IN]: ({ headers }) => (headers.has(ADDRESS_HEADER) ? ATTEMPTS_PER_ADDRESS : false) },
    },
    hooks: {
      // After the limit on addresses, so that what it turns away does not count against the account.
      before: createAuthMiddleware(async (context) => {
        if (context.path !== SIGN_IN) return;
        const until = await lockedUntil(String(context.body?.email));
        if (until !== null) throw new APIError("LOCKED", { until });
      }),
    },
    advanced: {
      // Its own prefix would be __Secure-; the name here brings the stricter __Host-.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookie.name,
          attributes: { httpOnly: true, sameSite: "lax", path: "/", secure: cookie.secure },
        },
      },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { validateSchema: false },
    },
    // A failure of the database comes out as it is; an answer of 401 is no news for the log.
    onAPIError: { throw: true },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}
