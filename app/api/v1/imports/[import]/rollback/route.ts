import { answeringImport, freshJson } from "@/lib/http/answering-import";
import { permitFor } from "@/lib/http/editor-request";
import type { RollbackAnswer } from "@/lib/http/import-answer";
import { importUnknown } from "@/lib/http/import-state";
import { reasonSchema } from "@/lib/http/reason-schema";
import { readJson } from "@/lib/http/request-body";
import { currentStore } from "@/lib/reading/current-store";

interface Context {
  readonly params: Promise<{ readonly import: string }>;
}

/** Takes back what an import changed, and leaves all later work alone. */
export const POST = answeringImport<Context>(async (request, { params }) => {
  const permit = await permitFor(request, "write");
  const { reason } = await readJson(request, reasonSchema);
  const { import: id } = await params;
  const store = await currentStore();
  const found = await store.findImport(permit, id);
  if (found === null || found.revision === null) throw importUnknown(id);
  const answer: RollbackAnswer = { revision: await store.undo(permit, found.revision, reason || null) };
  return freshJson(answer);
});
