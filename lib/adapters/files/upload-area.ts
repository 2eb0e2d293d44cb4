import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { cleanFileName } from "./file-name";
import { DEFAULT_PACE, type Pace, steadyPieces } from "./steady-pieces";
import {
  pieceTooLong,
  tooManyUploads,
  UploadOffset,
  uploadIncomplete,
  uploadsFull,
  uploadTooLarge,
  uploadUnknown,
} from "./upload-problems";

/** A file on its way here, or here. */
export interface Upload {
  readonly id: string;
  /** As it was called where it came from. */
  readonly name: string;
  /** As announced. */
  readonly bytes: number;
  /** Bytes that have arrived. */
  readonly received: number;
}

/** A file that has arrived whole. */
export interface ArrivedFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

export interface UploadAreaOptions {
  readonly maxBytes: number;
  readonly pace?: Pace;
  readonly now?: () => number;
}

/** What an upload keeps beside its bytes; how many have arrived is the length of their file. */
const keptSchema = z.object({ name: z.string(), bytes: z.number(), owner: z.string(), begun: z.number() });
type Kept = z.infer<typeof keptSchema>;

const MOST_UNFINISHED = 20;
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Names on our disk are ours, and only those are looked for. */
const ID = /^[0-9a-f]{32}$/;
const BYTES = "bytes";
const ABOUT = "upload.json";

/**
 * Files that arrive in pieces, in a folder of their own each, so that an upload survives a lost connection and a restart
 * of the server. An upload is its owner's alone: for everybody else there is none. Kept for a day at most.
 */
export class UploadArea {
  /** Pieces that are being written: a second one for the same upload ends the first. */
  private readonly writing = new Map<string, { readonly stop: AbortController; readonly ended: Promise<unknown> }>();
  /** Uploads begin one after the other, so that two cannot both be the last that is allowed. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly options: UploadAreaOptions,
  ) {}

  /** @throws PollDataError FILE_TOO_LARGE, TOO_MANY_UPLOADS */
  begin(owner: string, file: { readonly name: string; readonly bytes: number }): Promise<Upload> {
    return this.inTurn(() => this.beginAlone(owner, file));
  }

  /** @throws PollDataError UPLOAD_UNKNOWN */
  async find(owner: string, id: string): Promise<Upload> {
    const upload = await this.read(id);
    if (upload?.kept.owner !== owner) throw uploadUnknown(id);
    return uploadOf(id, upload);
  }

  /** Where the bytes lie. @throws PollDataError UPLOAD_UNKNOWN, UPLOAD_INCOMPLETE */
  async arrived(owner: string, id: string): Promise<ArrivedFile> {
    const { name, bytes, received } = await this.find(owner, id);
    if (received < bytes) throw uploadIncomplete(name, received, bytes);
    return { id, name, path: path.join(this.folder, id, BYTES) };
  }

  /**
   * Writes a piece as it comes; whatever has arrived when it breaks off is kept.
   * @throws PollDataError UPLOAD_UNKNOWN, UploadOffset, UPLOAD_TOO_SLOW, UPLOAD_INCOMPLETE, REQUEST_INVALID
   */
  async append(owner: string, id: string, offset: number, body: ReadableStream<Uint8Array>): Promise<Upload> {
    await this.find(owner, id);
    const stop = new AbortController();
    const before = this.writing.get(id);
    const work = this.appendAfter(before?.ended, owner, id, offset, body, stop.signal);
    const turn = { stop, ended: work.catch(() => {}) };
    this.writing.set(id, turn);
    // Who sends a piece has given up on the one before, which may still hang on a dead connection.
    before?.stop.abort();
    try {
      return await work;
    } finally {
      if (this.writing.get(id) === turn) this.writing.delete(id);
    }
  }

  /** @throws PollDataError UPLOAD_UNKNOWN */
  async remove(owner: string, id: string): Promise<void> {
    await this.find(owner, id);
    await this.discard(id);
  }

  /** Deletes what is older than a day. */
  sweep(): Promise<void> {
    return this.inTurn(() => this.sweepAlone());
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => {});
    return done;
  }

  private async sweepAlone(): Promise<void> {
    const now = this.now();
    for (const id of await this.ids()) {
      const upload = await this.read(id);
      if (upload === null || now - upload.kept.begun > KEPT_MS) await this.discard(id);
    }
  }

  private async beginAlone(owner: string, file: { readonly name: string; readonly bytes: number }): Promise<Upload> {
    const name = cleanFileName(file.name);
    const { maxBytes } = this.options;
    if (file.bytes > maxBytes) throw uploadTooLarge(name, file.bytes, maxBytes);
    await this.sweepAlone();
    await this.refuseTooMany(owner, file.bytes);
    const id = randomBytes(16).toString("hex");
    const kept: Kept = { name, bytes: file.bytes, owner, begun: this.now() };
    // Whole under its name, or not there: a restart must not find half of it.
    const made = path.join(this.folder, `new-${id}`);
    await mkdir(made, { recursive: true, mode: 0o700 });
    await writeFile(path.join(made, BYTES), "", { mode: 0o600 });
    await writeFile(path.join(made, ABOUT), JSON.stringify(kept), { mode: 0o600 });
    await rename(made, path.join(this.folder, id));
    return { id, name, bytes: file.bytes, received: 0 };
  }

  private async refuseTooMany(owner: string, bytes: number): Promise<void> {
    const all = await Promise.all((await this.ids()).map((id) => this.read(id)));
    const own = all.flatMap((upload) => (upload?.kept.owner === owner ? [upload] : []));
    const unfinished = own.filter(({ kept, received }) => received < kept.bytes);
    if (unfinished.length >= MOST_UNFINISHED) throw tooManyUploads(MOST_UNFINISHED);
    const room = MOST_UNFINISHED * this.options.maxBytes;
    if (own.reduce((sum, { kept }) => sum + kept.bytes, bytes) > room) throw uploadsFull(room);
  }

  private async appendAfter(
    before: Promise<unknown> | undefined,
    owner: string,
    id: string,
    offset: number,
    body: ReadableStream<Uint8Array>,
    signal: AbortSignal,
  ): Promise<Upload> {
    await before;
    const { name, bytes, received } = await this.find(owner, id);
    if (offset !== received) throw new UploadOffset(offset, received);
    const handle = await open(path.join(this.folder, id, BYTES), "r+");
    let at = received;
    try {
      for await (const piece of steadyPieces(body, this.options.pace ?? DEFAULT_PACE, signal)) {
        if (at + piece.length > bytes) throw pieceTooLong(bytes);
        await writeAll(handle, piece, at);
        at += piece.length;
      }
    } finally {
      await handle.close();
    }
    return { id, name, bytes, received: at };
  }

  private async discard(id: string): Promise<void> {
    const turn = this.writing.get(id);
    turn?.stop.abort();
    await turn?.ended;
    await rm(path.join(this.folder, id), { recursive: true, force: true });
  }

  /** What lies in the folder, what was begun and never came to be an upload included. */
  private async ids(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter((name) => ID.test(name.replace(/^new-/, "")));
  }

  private async read(id: string): Promise<Found | null> {
    if (!ID.test(id)) return null;
    try {
      const text = await readFile(path.join(this.folder, id, ABOUT), "utf8");
      const { size } = await stat(path.join(this.folder, id, BYTES));
      return { kept: keptSchema.parse(JSON.parse(text)), received: size };
    } catch {
      return null;
    }
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

interface Found {
  readonly kept: Kept;
  readonly received: number;
}

function uploadOf(id: string, { kept, received }: Found): Upload {
  return { id, name: kept.name, bytes: kept.bytes, received };
}

async function writeAll(handle: FileHandle, piece: Uint8Array, at: number): Promise<void> {
  for (let written = 0; written < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, written, piece.length - written, at + written);
    written += bytesWritten;
  }
}
