import { PollDataError } from "@/lib/core/errors";
import { refusal } from "@/lib/core/refusal";

/** A piece that does not continue an upload where it stands. */
export class UploadOffset extends PollDataError {
  constructor(
    offset: number,
    /** Bytes that are here: where to go on. */
    readonly received: number,
  ) {
    const message = `The piece begins at byte ${offset}; ${received} bytes have arrived.`;
    super(refusal("UPLOAD_OFFSET", message, `Go on from byte ${received}.`, String(offset)).problems);
    this.name = "UploadOffset";
  }
}

export function uploadUnknown(id: string): PollDataError {
  const message = "There is no upload of this identifier.";
  return refusal("UPLOAD_UNKNOWN", message, "Upload the file again.", id.slice(0, 100).toWellFormed());
}

export function uploadTooLarge(name: string, bytes: number | null, maxBytes: number): PollDataError {
  const found = bytes === null ? "is larger than that" : `has ${bytes}`;
  const message = `A file has at most ${maxBytes} bytes here; “${name}” ${found}.`;
  const hint = "Split it, import it with the command line, or raise MAX_UPLOAD_BYTES.";
  return refusal("FILE_TOO_LARGE", message, hint, bytes === null ? null : String(bytes));
}

export function tooManyUploads(most: number): PollDataError {
  const message = `At most ${most} uploads of one editor or token may be unfinished.`;
  return refusal("TOO_MANY_UPLOADS", message, "Finish or delete one of them; they are deleted after a day.");
}

export function uploadsFull(maxBytes: number): PollDataError {
  const message = `The uploads of one editor or token may take ${maxBytes} bytes together.`;
  return refusal("TOO_MANY_UPLOADS", message, "Import or delete those that are there; they are deleted after a day.");
}

export function pieceTooLong(bytes: number): PollDataError {
  const message = `The piece goes beyond the ${bytes} bytes the upload was announced with.`;
  return refusal("REQUEST_INVALID", message, "Begin an upload with the size the file has.");
}

export function uploadIncomplete(name: string, received: number, bytes: number): PollDataError {
  const message = `Of “${name}” ${received} of ${bytes} bytes have arrived.`;
  return refusal("UPLOAD_INCOMPLETE", message, "Send the rest, then import it.");
}
