import { answeringImport, freshJson } from "@/lib/http/answering-import";
import { currentImports } from "@/lib/http/current-imports";
import { permitFor } from "@/lib/http/editor-request";
import type { UploadAnswer } from "@/lib/http/import-answer";
import { bodyOf, requireMediaType } from "@/lib/http/request-body";
import { requestInvalid } from "@/lib/http/request-invalid";
import { uploadOwner } from "@/lib/http/upload-owner";

interface Context {
  readonly params: Promise<{ readonly upload: string }>;
}

const PIECES = ["application/offset+octet-stream"];

/** How much of an upload has arrived. */
export const GET = answeringImport<Context>(async (request, { params }) => {
  const permit = await permitFor(request, "write");
  const upload: UploadAnswer = await currentImports().uploads.find(uploadOwner(permit), (await params).upload);
  return freshJson(upload);
});

/** Takes the next piece. */
export const PATCH = answeringImport<Context>(async (request, { params }) => {
  const permit = await permitFor(request, "write");
  requireMediaType(request, PIECES);
  const offset = offsetOf(request);
  const { upload: id } = await params;
  const upload: UploadAnswer = await currentImports().uploads.append(uploadOwner(permit), id, offset, bodyOf(request));
  return freshJson(upload);
});

/** Deletes an upload and what has arrived of it. */
export const DELETE = answeringImport<Context>(async (request, { params }) => {
  const permit = await permitFor(request, "write");
  await currentImports().uploads.remove(uploadOwner(permit), (await params).upload);
  return new Response(null, { status: 204 });
});

function offsetOf({ headers }: Request): number {
  const text = headers.get("upload-offset");
  if (text !== null && /^\d{1,15}$/.test(text)) return Number(text);
  throw requestInvalid([{ part: "The header Upload-Offset", found: text, allowed: "the number of bytes sent before" }]);
}
