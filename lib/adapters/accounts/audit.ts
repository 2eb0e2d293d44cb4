import { type Doer, nameOfActor } from "@/lib/core/model/actor";
import type { Database } from "../store/database";
import type { AuditEntry } from "./accounts";

const PAGE = 100;
const REFUSED = "sign-in-refused";
/** Of refused sign-ins, which strangers can make as many of as they like, the log keeps the last so many. */
const MOST_REFUSED = 10_000;

/** Puts down what was done; on a transaction, exactly when that lands. */
export async function appendAudit(
  write: Database["write"],
  action: string,
  details: AuditEntry["details"],
  { actor, address }: Doer,
): Promise<void> {
  const at = new Date().toISOString();
  await write
    .insertInto("audit")
    .values({ at, actor: nameOfActor(actor), action, details: JSON.stringify(details), address })
    .execute();
}

/** A password that was wrong. */
export async function appendRefusedSignIn(
  { write }: Database,
  details: AuditEntry["details"],
  address: string | null,
): Promise<void> {
  await write.transaction().execute(async (trx) => {
    await appendAudit(trx, REFUSED, details, { actor: "nobody", address });
    const refused = trx.selectFrom("audit").select("id").where("action", "=", REFUSED);
    const tooOld = await refused.orderBy("id", "desc").offset(MOST_REFUSED).limit(1).executeTakeFirst();
    if (tooOld) await trx.deleteFrom("audit").where("action", "=", REFUSED).where("id", "<=", tooOld.id).execute();
  });
}

/** Newest first. */
export async function listAudit(
  { read }: Database,
  { limit = PAGE, before }: { readonly limit?: number; readonly before?: number } = {},
): Promise<readonly AuditEntry[]> {
  let query = read.selectFrom("audit").selectAll().orderBy("id", "desc").limit(limit);
  if (before !== undefined) query = query.where("id", "<", before);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as AuditEntry["details"] }));
}
