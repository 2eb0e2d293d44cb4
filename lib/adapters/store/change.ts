import type { Transaction } from "kysely";
import { nameOfActor } from "@/lib/core/model/actor";
import type { Permit } from "@/lib/core/model/permit";
import { appendAudit } from "../accounts/audit";
import type { Database } from "./database";
import { revisionRow } from "./revision-row";
import type { StoreSchema } from "./schema";
import type { Revision } from "./store";

/** A change under way: the revision it will make, and the transaction it is made in. */
export interface Change {
  readonly trx: Transaction<StoreSchema>;
  readonly revision: number;
  /** The revision that stands until then; nobody can move it while the change is under way. */
  readonly basedOn: number;
  /** Gives the number of a new edition. */
  newEdition(): number;
}

/** What a revision records of itself. */
export type RevisionRecord = Pick<Revision, "files" | "polls" | "note" | "reason">;

/**
 * Makes one revision of what `work` does, whole or not at all. `work` answers what the revision is to record,
 * or `null` when there was nothing to change: then no revision is made.
 */
export function makeRevision(
  database: Database,
  now: () => Date,
  permit: Permit,
  action: Revision["action"],
  work: (change: Change) => Promise<RevisionRecord>,
): Promise<number>;
export function makeRevision(
  database: Database,
  now: () => Date,
  permit: Permit,
  action: Revision["action"],
  work: (change: Change) => Promise<RevisionRecord | null>,
): Promise<number | null>;
export async function makeRevision(
  database: Database,
  now: () => Date,
  permit: Permit,
  action: Revision["action"],
  work: (change: Change) => Promise<RevisionRecord | null>,
): Promise<number | null> {
  permit.require("write");
  const trx = await database.write.startTransaction().execute();
  try {
    // The first statement, because it is what makes writers wait for each other.
    const { revision, last_edition } = await trx
      .updateTable("dataset")
      .set((set) => ({ revision: set("revision", "+", 1) }))
      .returning(["revision", "last_edition"])
      .executeTakeFirstOrThrow();
    let edition = last_edition;
    const record = await work({ trx, revision, basedOn: revision - 1, newEdition: () => ++edition });
    if (record === null) {
      await trx.rollback().execute();
      return null;
    }
    await trx
      .insertInto("revision")
      .values({
        revision,
        at: now().toISOString(),
        action,
        ...revisionRow({ ...record, by: nameOfActor(permit.by.actor) }),
      })
      .execute();
    await trx.updateTable("dataset").set({ last_edition: edition }).execute();
    await appendAudit(trx, action, { revision, ...(record.note !== null && { note: record.note }) }, permit.by);
    await trx.commit().execute();
    return revision;
  } catch (error) {
    // An engine that lost its connection or its disk has undone the transaction itself: the first error is the one to tell.
    if (!trx.isCommitted && !trx.isRolledBack)
      await trx
        .rollback()
        .execute()
        .catch(() => {});
    throw error;
  }
}
