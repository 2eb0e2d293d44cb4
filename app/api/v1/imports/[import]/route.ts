import { answeringImport, freshJson } from "@/lib/http/answering-import";
import { permitFor } from "@/lib/http/editor-request";
import { endImport } from "@/lib/http/end-import";
import { importState } from "@/lib/http/import-state";
import { requestInvalid } from "@/lib/http/request-invalid";

interface Context {
  readonly params: Promise<{ readonly import: string }>;
}

/** Where an import is. */
export const GET = answeringImport<Context>(async (request, { params }) => {
  const permit = await permitFor(request, "read");
  return freshJson(await importState(permit, (await params).import));
});

/** Cancels an import that is under way, or discards its draft. */
export const DELETE = answeringImport<Context>(async (request, { params }) => {
  const permit = await permitFor(request, "write");
  const uploads = new URL(request.url).searchParams.get("uploads");
  if (uploads !== null && uploads !== "keep")
    throw requestInvalid([{ part: "The key uploads", found: uploads, allowed: "keep" }]);
  await endImport(permit, (await params).import, uploads === "keep");
  return new Response(null, { status: 204 });
});
