import { type Database, upToDate } from "../store/database";
import { normalisedEmail } from "./credentials";
import { FORGET_AFTER_MS, lockAfter } from "./lockout";
import { sha256 } from "./secrets";

/** E-mails that attempts are counted for at once. */
const MOST_ATTEMPTS = 100_000;
/** Beyond it no limit on an address looks back (auth.ts). */
const LIMIT_WINDOW_MS = 60 * 60_000;

/**
 * Counts an attempt as wrong before its password is looked at; a right one takes the count back. So a thousand guesses at
 * once get no further than ten in a row. Gives until when the account is locked; `null` = the password may be tried.
 * E-mails of nobody are counted alike: an answer never tells who is an editor.
 */
export async function reserveAttempt({ write }: Database, email: string, now: Date): Promise<string | null> {
  const key = keyOf(email);
  const at = now.toISOString();
  const forgotten = new Date(now.getTime() - FORGET_AFTER_MS).toISOString();
  return write.transaction().execute(async (trx) => {
    const reserved = await trx
      .insertInto("auth_attempt")
      .values({ email_sha256: key, failures: 1, last_at: at, locked_until: at })
      .onConflict((conflict) =>
        conflict
          .column("email_sha256")
          .doUpdateSet((set) => ({
            failures: set
              .case()
              .when("auth_attempt.last_at", "<", forgotten)
              .then(1)
              .else(set("auth_attempt.failures", "+", 1))
              .end(),
            last_at: at,
          }))
          .where("auth_attempt.locked_until", "<=", at),
      )
      .returning("failures")
      .executeTakeFirst();
    const row = trx.selectFrom("auth_attempt").select("locked_until").where("email_sha256", "=", key);
    if (reserved === undefined) return (await row.executeTakeFirstOrThrow()).locked_until;
    const lock = lockAfter(reserved.failures);
    if (lock > 0) {
      const locked_until = new Date(now.getTime() + lock).toISOString();
      await trx.updateTable("auth_attempt").set({ locked_until }).where("email_sha256", "=", key).execute();
    }
    // Once in some hundred new e-mails: it looks at every row.
    if (reserved.failures === 1 && key.startsWith("00")) await clearAttempts(trx, now, forgotten);
    return null;
  });
}

/** Strangers can try as many e-mails as they like: what is forgotten goes, and of the rest the newest stay, and all locks. */
async function clearAttempts(trx: Database["write"], now: Date, forgotten: string): Promise<void> {
  await trx.deleteFrom("auth_attempt").where("last_at", "<", forgotten).execute();
  const newest = trx.selectFrom("auth_attempt").select("last_at").orderBy("last_at", "desc");
  const oldest = await newest.offset(MOST_ATTEMPTS).limit(1).executeTakeFirst();
  if (oldest !== undefined)
    await trx
      .deleteFrom("auth_attempt")
      .where("last_at", "<=", oldest.last_at)
      .where("locked_until", "<=", now.toISOString())
      .execute();
  const longAgo = now.getTime() - LIMIT_WINDOW_MS;
  await trx.deleteFrom("auth_rate_limit").where("last_request", "<", longAgo).execute();
}

/** Until when the account is locked; `null` = it is not. */
export async function lockedUntil(database: Database, email: string, now: Date): Promise<string | null> {
  const row = await upToDate(database)
    .selectFrom("auth_attempt")
    .select("locked_until")
    .where("email_sha256", "=", keyOf(email))
    .where("locked_until", ">", now.toISOString())
    .executeTakeFirst();
  return row?.locked_until ?? null;
}

/** After a right password, or by hand. */
export async function forgetAttempts(write: Database["write"], email: string): Promise<void> {
  await write.deleteFrom("auth_attempt").where("email_sha256", "=", keyOf(email)).execute();
}

/** The row of an e-mail. */
export function keyOf(email: string): string {
  return sha256(normalisedEmail(email));
}
