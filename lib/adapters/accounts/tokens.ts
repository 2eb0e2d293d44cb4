import { randomUUID } from "node:crypto";
import { type Actor, type Doer, TOKEN_SCOPES, type TokenScope } from "@/lib/core/model/actor";
import { refusal } from "@/lib/core/refusal";
import type { Database } from "../store/database";
import type { ApiToken } from "./accounts";
import { appendAudit } from "./audit";
import { newSecret, sha256 } from "./secrets";

/** Lets scanners of published code, and people, see what it is. */
const PREFIX = "tl_";
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u;

/** @throws PollDataError TOKEN_NAME_INVALID, TOKEN_EXISTS */
export async function createToken(
  { write }: Database,
  name: string,
  scope: TokenScope,
  by: Doer,
): Promise<ApiToken & { readonly secret: string }> {
  if (!NAME.test(name)) {
    const hint = "Use up to 60 letters, digits, spaces, dots, dashes and underscores.";
    throw refusal("TOKEN_NAME_INVALID", `"${name}" is no name of a token.`, hint, name);
  }
  const secret = newSecret(PREFIX);
  const token = { id: randomUUID(), name, scope, createdAt: new Date().toISOString() };
  return write.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("api_token")
      .values({ id: token.id, name, scope, secret_sha256: sha256(secret), created_at: token.createdAt })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n)
      throw refusal(
        "TOKEN_EXISTS",
        `There is a token ${name} already.`,
        "Take another name, or revoke it first.",
        name,
      );
    await appendAudit(trx, "token-created", { name, scope }, by);
    return { ...token, secret };
  });
}

/** @throws PollDataError TOKEN_UNKNOWN */
export async function revokeToken({ write }: Database, name: string, by: Doer): Promise<void> {
  await write.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx.deleteFrom("api_token").where("name", "=", name).executeTakeFirstOrThrow();
    if (numDeletedRows === 0n)
      throw refusal("TOKEN_UNKNOWN", `There is no token ${name}.`, "toplines token list shows them.", name);
    await appendAudit(trx, "token-revoked", { name }, by);
  });
}

export async function listTokens({ read }: Database): Promise<readonly ApiToken[]> {
  const rows = await read
    .selectFrom("api_token")
    .select(["id", "name", "scope", "created_at"])
    .orderBy("name")
    .execute();
  return rows.map(({ created_at, scope, ...row }) => ({ ...row, scope: scopeOf(scope), createdAt: created_at }));
}

/** Found by its hash in an index: how long that takes says nothing about a secret of 256 random bits. */
export async function actorOfToken(db: Database["read"], secret: string): Promise<Actor | null> {
  if (!secret.startsWith(PREFIX)) return null;
  const row = await db
    .selectFrom("api_token")
    .select(["id", "name", "scope"])
    .where("secret_sha256", "=", sha256(secret))
    .executeTakeFirst();
  return row === undefined ? null : { kind: "token", id: row.id, name: row.name, scope: scopeOf(row.scope) };
}

/** What is not understood may least. */
function scopeOf(text: string): TokenScope {
  return TOKEN_SCOPES.find((scope) => scope === text) ?? "read";
}
