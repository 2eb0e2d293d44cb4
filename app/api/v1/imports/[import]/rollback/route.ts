import { answeringImport, freshJson } from "@/lib/http/answering-import";
import { permitFor } from "@/lib/http/editor-request";
import type { RollbackAnswer } from "@/lib/http/import-answer";
import { type ImportContext, importIdOf, importUnknown } from "@/lib/http/import-id";
import { reasonSchema } from "@/lib/http/reason-schema";
import { readJson } from "@/lib/http/request-body";
import { currentStore } from "@/lib/reading/current-store";

/** Takes back what an import changed, and leaves all later work alone. */
export const POST = answeringImport<ImportContext>(async (request, context) => {
  const permit = await permitFor(request, "write");
  const { reason } = await readJson(request, reasonSchema);
  const id = await importIdOf(context);
  const store = await currentStore();
  const found = await store.findImport(permit, id);
  if (found === null || found.revision === null) throw importUnknown(id);
  const answer: RollbackAnswer = { revision: await store.undo(permit, found.revision, reason || null) };
  return freshJson(answer);
});
