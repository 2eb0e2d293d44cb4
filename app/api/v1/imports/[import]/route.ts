import { answeringImport, freshJson } from "@/lib/http/answering-import";
import { permitFor } from "@/lib/http/editor-request";
import { endImport } from "@/lib/http/end-import";
import { type ImportContext, importIdOf } from "@/lib/http/import-id";
import { importState } from "@/lib/http/import-state";
import { requestInvalid } from "@/lib/http/request-invalid";

/** Where an import is. */
export const GET = answeringImport<ImportContext>(async (request, context) => {
  const permit = await permitFor(request, "read");
  return freshJson(await importState(permit, await importIdOf(context)));
});

/** Cancels an import that is under way, or discards its draft. */
export const DELETE = answeringImport<ImportContext>(async (request, context) => {
  const permit = await permitFor(request, "write");
  const uploads = new URL(request.url).searchParams.get("uploads");
  if (uploads !== null && uploads !== "keep")
    throw requestInvalid([{ part: "The key uploads", found: uploads, allowed: "keep" }]);
  await endImport(permit, await importIdOf(context), uploads === "keep");
  return new Response(null, { status: 204 });
});
