import { z } from "zod";
import { steadyPieces } from "@/lib/adapters/files/steady-pieces";
import { refusal } from "@/lib/core/refusal";
import { requestInvalid } from "./request-invalid";

/** Most bytes of a body that is held in memory: a request that describes something. */
const MOST_BYTES = 2_000_000;

/** The bytes of a request as they come; none where it has no body. */
export function bodyOf(request: Request): ReadableStream<Uint8Array> {
  return request.body ?? new Blob([]).stream();
}

/** The media type, without its parameters. */
export function mediaTypeOf({ headers }: Request): string {
  return (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/**
 * A body that is not packed: a small one can unpack to any size.
 * @throws PollDataError CONTENT_TYPE_UNSUPPORTED
 */
export function requireMediaType(request: Request, allowed: readonly string[]): void {
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity") throw unsupported(`Content-Encoding: ${encoding}`, "Send it unpacked.");
  const found = mediaTypeOf(request);
  if (!allowed.includes(found))
    throw unsupported(found === "" ? "No Content-Type" : found, `Send ${allowed.join(", ")}.`);
}

/**
 * The JSON of a request, checked; an empty body counts as `{}`.
 * @throws PollDataError CONTENT_TYPE_UNSUPPORTED, REQUEST_INVALID naming each part that is wrong
 */
export async function readJson<T extends z.ZodType>(request: Request, schema: T): Promise<z.output<T>> {
  const text = await textOf(bodyOf(request));
  if (text !== "") requireMediaType(request, ["application/json"]);
  let json: unknown;
  try {
    json = text === "" ? {} : JSON.parse(text);
  } catch {
    throw requestInvalid([{ part: "The body", allowed: "JSON" }]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw requestInvalid(
    parsed.error.issues.slice(0, 100).map(({ path, message }) => ({
      part: z.core.toDotPath(path) || "The body",
      allowed: `something else: ${message}`,
    })),
  );
}

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of steadyPieces(body)) {
    size += piece.length;
    if (size > MOST_BYTES) throw bodyTooLarge();
    pieces.push(piece);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw requestInvalid([{ part: "The body", allowed: "text in UTF-8" }]);
  }
}

function bodyTooLarge() {
  const message = `The request has more than ${MOST_BYTES} bytes without the files.`;
  return refusal("FILE_TOO_LARGE", message, "Send the files as such, and a shorter description.");
}

function unsupported(found: string, hint: string) {
  return refusal("CONTENT_TYPE_UNSUPPORTED", `${found} is not taken here.`, hint, found);
}
