import type { Transaction } from "kysely";
import type { Database } from "./database";
import type { StoreSchema } from "./schema";

/** A transaction that holds the lock of all writers. */
export interface Turn {
  readonly trx: Transaction<StoreSchema>;
  /** The revision that stands, or with `makes` 1 the one that is being made. */
  readonly revision: number;
  /** Gives the number of a new edition. */
  newEdition(): number;
}

/**
 * Does `work` whole or not at all, while nobody else writes. `makes` says whether it makes a revision.
 * When `work` answers `null` there was nothing to do, and nothing is changed.
 */
export async function inTurn<Result>(
  database: Database,
  makes: 0 | 1,
  work: (turn: Turn) => Promise<Result | null>,
): Promise<Result | null> {
  const trx = await database.write.startTransaction().execute();
  try {
    // The first statement, because it is what makes writers wait for each other.
    const { revision, last_edition } = await trx
      .updateTable("dataset")
      .set((set) => ({ revision: set("revision", "+", makes) }))
      .returning(["revision", "last_edition"])
      .executeTakeFirstOrThrow();
    let edition = last_edition;
    const result = await work({ trx, revision, newEdition: () => ++edition });
    if (result === null) {
      await trx.rollback().execute();
      return null;
    }
    if (edition !== last_edition) await trx.updateTable("dataset").set({ last_edition: edition }).execute();
    await trx.commit().execute();
    return result;
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
