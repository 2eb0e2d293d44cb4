import path from "node:path";
import { PollDataError, type Problem } from "@/lib/core/errors";
import { DATA_PACKAGE_FILE } from "@/lib/core/export/data-package";
import { packageResources } from "@/lib/core/export/package-resources";
import { problemAt } from "@/lib/core/import/problem-list";
import type { InputFile } from "@/lib/core/import/reading";
import { readInputFile } from "@/lib/publishing/input-file";

/**
 * All files of a call; a data package (datapackage.json) stands for the files it lists.
 * @throws PollDataError naming every one that cannot be read, not only the first
 */
export async function readFiles(paths: readonly string[], maxBytes: number): Promise<InputFile[]> {
  const problems: Problem[] = [];
  const files: InputFile[] = [];
  for (const filePath of paths) {
    try {
      files.push(...(await readOne(filePath, maxBytes)));
    } catch (error) {
      if (!(error instanceof PollDataError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new PollDataError(problems);
  return files;
}

/** A file, or the files a data package lists. */
async function readOne(filePath: string, maxBytes: number): Promise<readonly InputFile[]> {
  const file = await readInputFile(filePath, maxBytes);
  if (file.name !== DATA_PACKAGE_FILE) return [file];
  const parts = resourcesOf(file);
  return readFiles(
    parts.map((part) => path.join(path.dirname(filePath), part)),
    maxBytes,
  );
}

function resourcesOf(file: InputFile): readonly string[] {
  try {
    return packageResources(new TextDecoder().decode(file.bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const finding = {
      severity: "error",
      code: "DESCRIPTION_INVALID",
      message: `The data package cannot be read: ${reason}.`,
      hint: "Write it anew with `toplines export --to datapackage`.",
    } as const;
    throw new PollDataError([problemAt(file.name, {}, finding)]);
  }
}
