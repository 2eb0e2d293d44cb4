import type { Generated } from "kysely";

/**
 * The tables of editors, tokens and the audit log. Those that better-auth reads and writes (user, session, account,
 * verification, rate limit) have the columns it asks for, under names like ours; accounts/auth-tables.ts pairs the two.
 */
export interface AccountsSchema {
  readonly auth_user: AuthUserTable;
  readonly auth_session: AuthSessionTable;
  readonly auth_account: AuthAccountTable;
  readonly auth_verification: AuthVerificationTable;
  readonly auth_rate_limit: AuthRateLimitTable;
  readonly auth_attempt: AuthAttemptTable;
  readonly auth_state: AuthStateTable;
  readonly api_token: ApiTokenTable;
  readonly audit: AuditTable;
}

interface AuthUserTable {
  readonly id: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly email_verified: number;
  readonly image: string | null;
  readonly role: string;
  readonly created_at: string;
  readonly updated_at: string;
}

interface AuthSessionTable {
  readonly id: string;
  readonly token: string;
  readonly user_id: string;
  readonly expires_at: string;
  readonly ip_address: string | null;
  readonly user_agent: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** How a user signs in; here always by a password, whose scrypt hash it holds. */
interface AuthAccountTable {
  readonly id: string;
  readonly account_id: string;
  readonly provider_id: string;
  readonly user_id: string;
  readonly access_token: string | null;
  readonly refresh_token: string | null;
  readonly id_token: string | null;
  readonly access_token_expires_at: string | null;
  readonly refresh_token_expires_at: string | null;
  readonly scope: string | null;
  readonly password: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

interface AuthVerificationTable {
  readonly id: string;
  readonly identifier: string;
  readonly value: string;
  readonly expires_at: string;
  readonly created_at: string;
  readonly updated_at: string;
}

interface AuthRateLimitTable {
  readonly id: string;
  readonly key: string;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly last_request: number;
}

/** Passwords tried for one e-mail since the last right one, whether or not it is an editor's. */
interface AuthAttemptTable {
  /** SHA-256 of the e-mail: what strangers type into the form is kept no longer than it takes. */
  readonly email_sha256: string;
  readonly failures: number;
  readonly last_at: string;
  /** Until then no password is looked at; a past time when it is not locked. */
  readonly locked_until: string;
}

/** One row. Whoever adds an editor holds its lock, so that of two first editors one comes first. */
interface AuthStateTable {
  readonly id: number;
  /** Of the one-time setup link that is valid now. */
  readonly setup_sha256: string | null;
  /** Signs session cookies where the nodes share nothing but the database and AUTH_SECRET is not set. */
  readonly session_secret: string | null;
}

interface ApiTokenTable {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly secret_sha256: string;
  readonly created_at: string;
}

interface AuditTable {
  /** Counts up, so that two entries of one millisecond keep their order. */
  readonly id: Generated<number>;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly details: string;
  readonly address: string | null;
}
