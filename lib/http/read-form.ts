import { refusal } from "@/lib/core/refusal";

const FORM = "application/x-www-form-urlencoded";
/** Room for a poll's texts; no form of ours sends files. */
const MOST_BYTES = 256 * 1024;

/** What a plain HTML form sent. */
export interface Form {
  /** The value as entered, "" when the form has no such field. */
  text(name: string): string;
  /** All values of a field that may stand there several times. */
  all(name: string): readonly string[];
}

/** @throws PollDataError CONTENT_TYPE_UNSUPPORTED, REQUEST_INVALID */
export async function readForm(request: Request): Promise<Form> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== FORM) {
    const found = type ? `a body of type ${type}` : "a body without a type";
    throw refusal("CONTENT_TYPE_UNSUPPORTED", `This address does not take ${found}.`, `Send ${FORM}.`, type || null);
  }
  const fields = new URLSearchParams(await limitedText(request));
  return { text: (name) => fields.get(name) ?? "", all: (name) => fields.getAll(name) };
}

async function limitedText(request: Request): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // A declared length is only a claim, and may be missing.
  for await (const piece of request.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES)
      throw refusal("REQUEST_INVALID", `The form is larger than ${MOST_BYTES / 1024} kB.`, "Shorten its texts.");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
