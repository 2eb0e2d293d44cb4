import type { Actor, Doer, Role, TokenScope } from "@/lib/core/model/actor";

export interface Editor {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC; `null` = not locked. */
  readonly lockedUntil: string | null;
}

export interface NewEditor {
  readonly email: string;
  readonly password: string;
  /** The first editor is an admin whatever stands here. */
  readonly role?: Role;
}

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  /**
   * The reader's own address. `null` where it is not certain (behind a proxy that TRUSTED_PROXIES does not name): a limit
   * on an address that all share would let one attacker lock the site.
   */
  readonly address: string | null;
  readonly userAgent?: string | null;
}

export type SignInResult =
  | { readonly kind: "signed-in"; readonly editor: Actor & { kind: "editor" }; readonly cookies: readonly string[] }
  | { readonly kind: "refused"; readonly reason: "wrong" }
  /** Too many wrong passwords for this e-mail, an editor's or not. */
  | { readonly kind: "refused"; readonly reason: "locked"; readonly until: string }
  /** Too many attempts from this address. */
  | { readonly kind: "refused"; readonly reason: "too-many"; readonly retryAfterSeconds: number };

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: string;
}

export interface AuditEntry {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  /** In lower case with dashes, such as `sign-in` or `token-created`. */
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly address: string | null;
}

/**
 * Editors, their sessions, API tokens and the audit log. A refusal that a person can act on is a `PollDataError` with a
 * code of its own; whatever fails in the database is one of code STORE_FAILED.
 */
export interface Accounts {
  /** What whoever runs the site should know about its settings; `null` = nothing. */
  readonly warning: string | null;

  /** Whether anybody can sign in at all: until then the setup link is the way in. */
  hasEditors(): Promise<boolean>;
  /** By e-mail. */
  listEditors(): Promise<readonly Editor[]>;
  /** The first one is an admin. @throws EMAIL_INVALID, PASSWORD_UNFIT, EDITOR_EXISTS */
  addEditor(editor: NewEditor, by: Doer): Promise<Editor>;
  /** Gives a new password, ends every session and unlocks. @throws EDITOR_UNKNOWN, PASSWORD_UNFIT */
  resetPassword(email: string, password: string, by: Doer): Promise<void>;
  /** Forgets the wrong passwords. @throws EDITOR_UNKNOWN */
  unlock(email: string, by: Doer): Promise<void>;
  /** With all sessions. @throws EDITOR_UNKNOWN */
  removeEditor(email: string, by: Doer): Promise<void>;
  /** Ends every session of the editor and gives their number. @throws EDITOR_UNKNOWN */
  revokeSessions(email: string, by: Doer): Promise<number>;

  /** The result's `cookies` are values of `Set-Cookie` headers. */
  signIn(attempt: SignInAttempt): Promise<SignInResult>;
  /** Ends the session the request's cookie names; gives the `Set-Cookie` values that take the cookie away. */
  signOut(headers: Headers, address: string | null): Promise<readonly string[]>;
  /**
   * Who sends the request: by `Authorization: Bearer …`, else by the session cookie. `null` = nobody known. A cookie is
   * sent along by a browser whatever page asks for it: a write by an editor must also check where it comes from.
   */
  actorOf(headers: Headers): Promise<Actor | null>;

  /** A text that only this site can read again and nobody can alter, for a minute: what one answer tells the next page. */
  sealNote(text: string): string;
  /** `null` = none of ours, altered or too old. */
  openNote(sealed: string): string | null;

  /** By name, without the secrets: nobody has them but the owners. */
  listTokens(): Promise<readonly ApiToken[]>;
  /** The secret is given this once and never again. @throws TOKEN_NAME_INVALID, TOKEN_EXISTS */
  createToken(name: string, scope: TokenScope, by: Doer): Promise<ApiToken & { readonly secret: string }>;
  /** @throws TOKEN_UNKNOWN */
  revokeToken(name: string, by: Doer): Promise<void>;

  /**
   * The secret of a new one-time setup link, by which a reader becomes the first editor; the one before becomes invalid.
   * `null` when there is an editor.
   */
  createSetupLink(): Promise<string | null>;
  /** Of several at once, one wins. @throws SETUP_LINK_INVALID, EMAIL_INVALID, PASSWORD_UNFIT */
  redeemSetupLink(secret: string, editor: Omit<NewEditor, "role">, address: string | null): Promise<Editor>;

  /** For what others do: imports, rollbacks and the like. */
  appendAudit(action: string, details: AuditEntry["details"], by: Doer): Promise<void>;
  /** Newest first; `before` continues a list after the entry of that id. */
  listAudit(page?: { readonly limit?: number; readonly before?: number }): Promise<readonly AuditEntry[]>;
}
