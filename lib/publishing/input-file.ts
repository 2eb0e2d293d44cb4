import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { PollDataError, type ProblemCode } from "@/lib/core/errors";
import { problemAt } from "@/lib/core/import/problem-list";
import type { InputFile } from "@/lib/core/import/reading";

/**
 * A file of the disk with its bytes and their digest. One that is larger than `maxBytes` is refused before it is read.
 * @throws PollDataError when it cannot be read
 */
export async function readInputFile(filePath: string, maxBytes: number): Promise<InputFile> {
  const name = path.basename(filePath);
  const found = await stat(filePath).catch(() => null);
  if (!found?.isFile()) {
    const what = found ? "is no file" : "does not exist";
    throw refusal(name, "FILE_NOT_FOUND", `${filePath} ${what}.`, "Check the path.");
  }
  if (found.size > maxBytes) {
    const message = `The file has ${found.size} bytes; at most ${maxBytes} are read.`;
    throw refusal(name, "FILE_TOO_LARGE", message, "Split it, or raise the limit with --max-bytes.");
  }
  const bytes = await readFile(filePath).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal(name, "FILE_NOT_FOUND", `${filePath} cannot be read: ${reason}.`, "Check its permissions.");
  });
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function refusal(file: string, code: ProblemCode, message: string, hint: string): PollDataError {
  return new PollDataError([problemAt(file, {}, { severity: "error", code, message, hint })]);
}
