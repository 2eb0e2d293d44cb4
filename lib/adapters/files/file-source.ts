import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { PollDataError } from "@/lib/core/errors";
import type { ByteSource } from "@/lib/core/import/byte-source";
import { fileMissing, fileTooLarge, fileUnreadable } from "./file-problems";

/** As large as the pieces of a file in memory. */
const PIECE_BYTES = 1 << 17;

/**
 * A file of the disk, read piece by piece each time it is asked for. One that is larger than `maxBytes` is refused.
 * @param name what it is called in all that is said of it
 * @throws PollDataError when it cannot be read, or is another file than before when it is read again
 */
export async function openFileSource(
  filePath: string,
  maxBytes: number,
  name: string = path.basename(filePath),
): Promise<ByteSource> {
  const found = await stat(filePath).catch(() => null);
  if (!found?.isFile()) throw fileMissing(name, filePath, found !== null);
  if (found.size > maxBytes) throw fileTooLarge(name, found.size, maxBytes);
  const chunks = () => piecesOf(filePath, { size: found.size, mtimeMs: found.mtimeMs });
  const hash = createHash("sha256");
  for (const piece of chunks()) hash.update(piece);
  return { name, size: found.size, sha256: hash.digest("hex"), chunks };
}

interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

function* piecesOf(filePath: string, stamp: Stamp): Iterable<Uint8Array> {
  const name = path.basename(filePath);
  const handle = guarded(name, filePath, () => openSync(filePath, "r"));
  try {
    const now = fstatSync(handle);
    if (now.size !== stamp.size || now.mtimeMs !== stamp.mtimeMs)
      throw fileUnreadable(name, `${filePath} was changed while it was read`);
    const buffer = new Uint8Array(PIECE_BYTES);
    for (;;) {
      const length = guarded(name, filePath, () => readSync(handle, buffer));
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function guarded<T>(name: string, filePath: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PollDataError) throw error;
    throw fileUnreadable(name, `${filePath} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
