import { z } from "zod";
import { answeringImport, freshJson } from "@/lib/http/answering-import";
import { currentImports } from "@/lib/http/current-imports";
import { permitFor } from "@/lib/http/editor-request";
import type { UploadAnswer } from "@/lib/http/import-answer";
import { readJson } from "@/lib/http/request-body";
import { uploadOwner } from "@/lib/http/upload-owner";

const fileSchema = z.strictObject({ name: z.string().max(1000), bytes: z.number().int().nonnegative() });

/** Begins an upload: a file that will arrive in pieces. */
export const POST = answeringImport(async (request) => {
  const permit = await permitFor(request, "write");
  const file = await readJson(request, fileSchema);
  const upload: UploadAnswer = await currentImports().uploads.begin(uploadOwner(permit), file);
  return freshJson(upload, { status: 201, headers: { location: `/api/v1/uploads/${upload.id}` } });
});
