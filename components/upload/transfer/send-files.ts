import type { ProblemAnswer, UploadAnswer } from "@/lib/http/import-answer";
import { call, type Fetch, jsonRequest, NoAnswer, Refused } from "./call";
import { Patience, pause } from "./patience";

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** How far the files are sent. */
export interface SendProgress {
  /** Bytes of all files that have arrived. */
  readonly sent: number;
  /** Bytes of all files. */
  readonly size: number;
  /** The file that is being sent, counted from 0. */
  readonly index: number;
  readonly name: string;
  readonly fileSent: number;
  readonly fileSize: number;
  /** Why nothing is moving, and when the next try is; `null` = it is moving. */
  readonly waiting: { readonly message: string; readonly forMs: number } | null;
}

/** The uploads that were begun, one for each file in its order: with it `sendFiles` goes on where it stopped. */
export type SendState = readonly (string | null)[];

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: SendProgress) => void;
  /** Of an attempt before, with the same files. */
  readonly resume?: SendState;
  readonly send?: Fetch;
}

/** The files did not arrive. Call `sendFiles` again with `resume`, and only what is missing is sent. */
export class NotSent extends Error {
  constructor(
    message: string,
    readonly resume: SendState,
    /** What the server said, where it refused; `null` = it could not be reached, or the file could not be read. */
    readonly problem: ProblemAnswer | null,
  ) {
    super(message);
    this.name = "NotSent";
  }
}

const UPLOADS = "/api/v1/uploads";
const PIECE_BYTES = 1 << 20;

/**
 * Sends files in pieces and gives the identifiers of their uploads. A connection that breaks off is waited for, and the
 * sending goes on from the byte that arrived last.
 * Aborted, it deletes what has arrived.
 * @throws NotSent after two minutes without progress, or when the server refuses; the reason of `signal` when aborted
 */
export async function sendFiles(files: readonly NamedBlob[], options: SendOptions = {}): Promise<readonly string[]> {
  const state: (string | null)[] = files.map((_, index) => options.resume?.[index] ?? null);
  const ids: string[] = [];
  for (const [index, file] of files.entries()) {
    try {
      const id = await new Sending(files, index, options, state).send(file);
      ids.push(id);
    } catch (error) {
      if (options.signal?.aborted) {
        await dropUploads(state, options.send);
        throw options.signal.reason;
      }
      if (error instanceof Refused) throw new NotSent(error.message, [...state], error.problem);
      throw new NotSent(error instanceof Error ? error.message : String(error), [...state], null);
    }
  }
  return ids;
}

/** Deletes uploads that are not wanted any more; a day later they would be gone anyway. */
export async function dropUploads(state: SendState, send: Fetch = defaultFetch): Promise<void> {
  await Promise.allSettled(state.map((id) => id && call(send, `${UPLOADS}/${id}`, { method: "DELETE" })));
}

/** One file on its way. */
class Sending {
  private readonly patience = new Patience();
  private readonly fetch: Fetch;

  constructor(
    private readonly files: readonly NamedBlob[],
    private readonly index: number,
    private readonly options: SendOptions,
    private readonly state: (string | null)[],
  ) {
    this.fetch = options.send ?? defaultFetch;
  }

  async send(file: NamedBlob): Promise<string> {
    let upload: UploadAnswer | null = null;
    for (;;) {
      try {
        upload ??= await this.continued(file);
        this.tell(file, upload.received, null);
        if (upload.received === file.blob.size) return upload.id;
        upload = await this.sendPiece(file, upload);
        this.patience.restore();
      } catch (error) {
        const at: number = upload?.received ?? 0;
        upload = null;
        await this.bear(error, file, at);
      }
    }
  }

  /** What has arrived of the file so far; an upload that is no longer there, or of another file, begins anew. */
  private async continued({ name, blob }: NamedBlob): Promise<UploadAnswer> {
    const id = this.state[this.index] ?? null;
    const standing = id === null ? null : await this.standing(id);
    if (standing !== null && standing.bytes === blob.size) return standing;
    const begun = await this.ask(UPLOADS, jsonRequest("POST", { name, bytes: blob.size }));
    this.state[this.index] = begun.id;
    return begun;
  }

  private async standing(id: string): Promise<UploadAnswer | null> {
    try {
      return await this.ask(`${UPLOADS}/${id}`, {});
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 404) return null;
      throw error;
    }
  }

  private async sendPiece({ blob }: NamedBlob, { id, received }: UploadAnswer): Promise<UploadAnswer> {
    const piece = await bytesOf(blob.slice(received, received + PIECE_BYTES));
    return this.ask(`${UPLOADS}/${id}`, {
      method: "PATCH",
      headers: { "upload-offset": String(received), "content-type": "application/offset+octet-stream" },
      body: piece,
    });
  }

  /** Waits for better times; throws what waiting cannot mend. */
  private async bear(error: unknown, file: NamedBlob, fileSent: number): Promise<void> {
    const { signal } = this.options;
    signal?.throwIfAborted();
    // Another byte than the one we thought has arrived last: asked again, it is known.
    const isMendable = error instanceof NoAnswer || (error instanceof Refused && isElsewhere(error.problem));
    if (!isMendable) throw error;
    const forMs = this.patience.next(error instanceof NoAnswer ? error.waitMs : null);
    if (forMs === null) throw new Error(`${error.message} Nothing got through for two minutes.`);
    this.tell(file, fileSent, { message: error.message, forMs });
    await pause(forMs, signal);
  }

  private tell({ name, blob }: NamedBlob, fileSent: number, waiting: SendProgress["waiting"]): void {
    const sizes = this.files.map((file) => file.blob.size);
    const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
    const sent = sum(sizes.slice(0, this.index)) + fileSent;
    const { index } = this;
    this.options.onProgress?.({ sent, size: sum(sizes), index, name, fileSent, fileSize: blob.size, waiting });
  }

  private async ask(address: string, request: RequestInit): Promise<UploadAnswer> {
    return (await call(this.fetch, address, request, this.options.signal)) as UploadAnswer;
  }
}

/** The upload stands at another byte, or was deleted meanwhile. */
function isElsewhere({ code }: ProblemAnswer): boolean {
  return code === "UPLOAD_OFFSET" || code === "UPLOAD_UNKNOWN" || code === "UPLOAD_INCOMPLETE";
}

async function bytesOf(piece: Blob): Promise<ArrayBuffer> {
  try {
    return await piece.arrayBuffer();
  } catch {
    throw new Error("The file cannot be read any more: it was changed, moved or deleted. Choose it again.");
  }
}

const defaultFetch: Fetch = (address, request) => fetch(address, request);
