import { PollDataError, type Problem } from "@/lib/core/errors";
import type { InputFile } from "@/lib/core/import/reading";
import { readInputFile } from "@/lib/publishing/input-file";

/**
 * All files of a call.
 * @throws PollDataError naming every one that cannot be read, not only the first
 */
export async function readFiles(paths: readonly string[], maxBytes: number): Promise<InputFile[]> {
  const problems: Problem[] = [];
  const files: InputFile[] = [];
  for (const path of paths) {
    try {
      files.push(await readInputFile(path, maxBytes));
    } catch (error) {
      if (!(error instanceof PollDataError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new PollDataError(problems);
  return files;
}
