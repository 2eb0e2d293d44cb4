import { nameOfActor } from "@/lib/core/model/actor";
import type { Permit } from "@/lib/core/model/permit";
import { appendAudit } from "../accounts/audit";
import type { Database } from "./database";
import { draftOf } from "./draft-entries";
import { recordDraft, refuseKnownImport } from "./import-record";
import { inParts } from "./in-parts";
import { insertRows } from "./insert-rows";
import { IN_DRAFT } from "./schema";
import type { ImportBatch } from "./store";
import { storeFailure } from "./store-failure";
import { inTurn, type Turn } from "./transaction";
import { writeBatch } from "./write-batch";

/** Writes all of a batch as editions that stand nowhere yet, in one transaction. */
export async function saveDraft(
  database: Database,
  now: () => Date,
  permit: Permit,
  id: string,
  batch: ImportBatch,
  basedOn: number,
): Promise<void> {
  permit.require("write");
  await inTurn(database, 0, async (turn) => {
    const { trx, revision } = turn;
    if (basedOn > revision)
      throw storeFailure(`The draft rests on revision ${basedOn}, which is not there.`, "Compare it with the store.");
    await refuseKnownImport(trx, id);
    const placings = await writeBatch(turn, batch, IN_DRAFT);
    const { files, note } = batch;
    const [at, by] = [now().toISOString(), nameOfActor(permit.by.actor)];
    await recordDraft(trx, { importId: id, at, by, basedOn, files, note });
    await insertRows(
      trx,
      "draft_entry",
      placings.map((placing) => ({ import_id: id, ...placing })),
    );
    await appendAudit(trx, "draft-saved", { import: id, files: files.map(({ name }) => name) }, permit.by);
    return id;
  });
}

/** Takes a draft out with all it holds; its record stays and says so. */
export async function discardDraft(database: Database, permit: Permit, id: string): Promise<void> {
  permit.require("write");
  await inTurn(database, 0, async ({ trx }) => {
    await draftOf(trx, id);
    const entries = await trx
      .selectFrom("draft_entry")
      .where("import_id", "=", id)
      .select(["kind", "edition"])
      .execute();
    await trx.deleteFrom("draft_entry").where("import_id", "=", id).execute();
    for (const part of inParts(entries.map(({ edition }) => edition))) await deleteEditions(trx, part);
    await trx.updateTable("import_record").set({ status: "discarded" }).where("id", "=", id).execute();
    await appendAudit(trx, "draft-discarded", { import: id }, permit.by);
    return id;
  });
}

async function deleteEditions(trx: Turn["trx"], editions: readonly number[]): Promise<void> {
  // What hangs on an edition goes before it. No two editions share a number, whatever they are of.
  for (const table of ["result_set", "citation", "poll_edition", "question_edition", "article_edition"] as const)
    await trx.deleteFrom(table).where("edition", "in", editions).execute();
}
