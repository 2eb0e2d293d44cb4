import type { Transaction } from "kysely";
import { z } from "zod";
import type { Database } from "./database";
import type { StoreSchema } from "./schema";
import type { Revision } from "./store";

/** A change under way: the revision it will make, and the transaction it is made in. */
export interface Change {
  readonly trx: Transaction<StoreSchema>;
  readonly revision: number;
  /** Gives the number of a new edition. */
  newEdition(): number;
}

export type RevisionDetails = Pick<Revision, "files" | "polls" | "note">;

export const revisionDetailsSchema: z.ZodType<RevisionDetails> = z.object({
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
  polls: z.array(z.string()),
  note: z.string().nullable(),
});

/**
 * Makes one revision of what `work` does, whole or not at all. `work` answers what the revision is to record,
 * or `null` when there was nothing to change: then no revision is made.
 */
export function makeRevision(
  database: Database,
  now: () => Date,
  action: Revision["action"],
  work: (change: Change) => Promise<RevisionDetails>,
): Promise<number>;
export function makeRevision(
  database: Database,
  now: () => Date,
  action: Revision["action"],
  work: (change: Change) => Promise<RevisionDetails | null>,
): Promise<number | null>;
export async function makeRevision(
  database: Database,
  now: () => Date,
  action: Revision["action"],
  work: (change: Change) => Promise<RevisionDetails | null>,
): Promise<number | null> {
  const trx = await database.write.startTransaction().execute();
  try {
    // The first statement, because it is what makes writers wait for each other.
    const { revision, last_edition } = await trx
      .updateTable("dataset")
      .set((set) => ({ revision: set("revision", "+", 1) }))
      .returning(["revision", "last_edition"])
      .executeTakeFirstOrThrow();
    let edition = last_edition;
    const details = await work({ trx, revision, newEdition: () => ++edition });
    if (details === null) {
      await trx.rollback().execute();
      return null;
    }
    const record = { revision, at: now().toISOString(), action, details: JSON.stringify(details) };
    await trx.insertInto("revision").values(record).execute();
    await trx.updateTable("dataset").set({ last_edition: edition }).execute();
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
