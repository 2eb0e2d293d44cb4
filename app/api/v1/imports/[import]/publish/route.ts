import { answeringImport, freshJson } from "@/lib/http/answering-import";
import { currentImports, dropUploads } from "@/lib/http/current-imports";
import { permitFor } from "@/lib/http/editor-request";
import type { PublishAnswer } from "@/lib/http/import-answer";
import { type ImportContext, importIdOf } from "@/lib/http/import-id";
import { reasonSchema } from "@/lib/http/reason-schema";
import { readJson } from "@/lib/http/request-body";
import { publishDraft } from "@/lib/publishing/publish-draft";
import { currentStore } from "@/lib/reading/current-store";

/** Lets a draft stand for every reader. */
export const POST = answeringImport<ImportContext>(async (request, context) => {
  const permit = await permitFor(request, "write");
  const { reason } = await readJson(request, reasonSchema);
  const id = await importIdOf(context);
  const revision = await publishDraft(permit, await currentStore(), id, reason || null);
  await dropUploads(currentImports(), id);
  const answer: PublishAnswer = { id, status: "published", revision };
  return freshJson(answer);
});
