import { type Database, upToDate } from "../store/database";
import { normalisedEmail } from "./credentials";
import { FORGET_AFTER_MS, lockAfter } from "./lockout";
import { sha256 } from "./secrets";

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
    if (reserved.failures === 1) await trx.deleteFrom("auth_attempt").where("last_at", "<", forgotten).execute();
    return null;
  });
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
