import type { Permit } from "@/lib/core/model/permit";
import { refusal } from "@/lib/core/refusal";
import { currentStore } from "@/lib/reading/current-store";
import { currentImports, dropUploads } from "./current-imports";
import { importUnknown } from "./import-id";

/**
 * Ends an import that is under way, or discards its draft; its uploads go with it unless they are to be kept.
 * @throws PollDataError IMPORT_UNKNOWN, also of a published one: that is taken back, not cancelled
 */
export async function endImport(permit: Permit, id: string, keepsUploads: boolean): Promise<void> {
  const imports = currentImports();
  const { jobs } = imports;
  await jobs.cancel(id);
  const store = await currentStore();
  const stored = await store.findImport(permit, id);
  if (stored?.status === "published") throw alreadyPublished(id, stored.revision);
  if (stored?.status === "draft") await store.discardDraft(permit, id);
  else if (jobs.find(id) === null) throw importUnknown(id);
  jobs.forgetEnd(id);
  if (!keepsUploads) await dropUploads(imports, id);
}

function alreadyPublished(id: string, revision: number | null) {
  const message = `The import is published already, as revision ${revision}.`;
  return refusal("IMPORT_UNKNOWN", message, `Take it back: POST /api/v1/imports/${id}/rollback.`, id);
}
