import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileMissing, fileTooLarge, fileUnreadable } from "@/lib/adapters/files/file-problems";
import type { InputFile } from "@/lib/core/import/reading";

/**
 * A file of the disk with its bytes and their digest. One that is larger than `maxBytes` is refused before it is read.
 * @param name what it is called in all that is said of it
 * @throws PollDataError when it cannot be read
 */
export async function readInputFile(
  filePath: string,
  maxBytes: number,
  name: string = path.basename(filePath),
): Promise<InputFile> {
  const found = await stat(filePath).catch(() => null);
  if (!found?.isFile()) throw fileMissing(name, filePath, found !== null);
  if (found.size > maxBytes) throw fileTooLarge(name, found.size, maxBytes);
  const bytes = await readFile(filePath).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw fileUnreadable(name, `${filePath} cannot be read: ${reason}`);
  });
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
