import { nameOfActor } from "@/lib/core/model/actor";
import type { Permit } from "@/lib/core/model/permit";
import { appendAudit } from "../accounts/audit";
import type { Database } from "./database";
import { recordPublished } from "./import-record";
import { revisionRow } from "./revision-row";
import type { Rename, Revision } from "./store";
import { inTurn, type Turn } from "./transaction";

/** A change under way: `revision` is the one it will make. */
export interface Change extends Turn {
  /** The revision that stands until then; nobody can move it while the change is under way. */
  readonly basedOn: number;
}

/** What a revision records of itself. */
export interface RevisionRecord extends Pick<Revision, "files" | "polls" | "note" | "reason"> {
  readonly renames?: readonly Rename[];
  /** The import it publishes, where that has an identifier. */
  readonly importId?: string | undefined;
}

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
  return inTurn(database, 1, async (turn) => {
    const { trx, revision } = turn;
    const basedOn = revision - 1;
    const record = await work({ ...turn, basedOn });
    if (record === null) return null;
    const [at, by] = [now().toISOString(), nameOfActor(permit.by.actor)];
    const reason = record.reason?.trim() || null;
    await trx
      .insertInto("revision")
      .values({ revision, at, action, ...revisionRow({ ...record, reason, by }) })
      .execute();
    const { importId, note } = record;
    if (importId !== undefined) await recordPublished(trx, { ...record, importId, at, by, basedOn, revision });
    const told = Object.entries({ import: importId, note, reason }).filter(([, value]) => value);
    await appendAudit(trx, action, { revision, ...Object.fromEntries(told) }, permit.by);
    return revision;
  });
}
