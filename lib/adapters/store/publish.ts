import type { Change, RevisionRecord } from "./change";
import { refuseKnownImport } from "./import-record";
import { endEntries, place } from "./place";
import { refuseHalfRenames, refuseRenames } from "./renames";
import { type ImportBatch, type PublishOptions, RevisionMoved } from "./store";
import { writeBatch } from "./write-batch";

/** Writes all of a batch: the content first, and only then the entries that make it stand. */
export async function publishBatch(
  change: Change,
  batch: ImportBatch,
  { basedOn, renames = [], importId, reason = null }: PublishOptions = {},
): Promise<RevisionRecord> {
  if (basedOn !== undefined && basedOn !== change.basedOn) throw new RevisionMoved(basedOn, change.basedOn);
  if (importId !== undefined) await refuseKnownImport(change.trx, importId);
  await refuseRenames(change, renames);
  const placings = await writeBatch(change, batch, change.revision);
  await endEntries(change, renames);
  await place(change, placings);
  await refuseHalfRenames(change, renames);
  const polls = placings.flatMap(({ kind, slug }) => (kind === "poll" ? slug : []));
  return { files: batch.files, polls, note: batch.note, reason, renames, importId };
}
