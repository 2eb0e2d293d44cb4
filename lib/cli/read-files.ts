import path from "node:path";
import { openFileSource } from "@/lib/adapters/files/file-source";
import { PollDataError, type Problem } from "@/lib/core/errors";
import { DATA_PACKAGE_FILE } from "@/lib/core/export/data-package";
import { packageResources } from "@/lib/core/export/package-resources";
import type { ByteSource } from "@/lib/core/import/byte-source";
import { problemAt } from "@/lib/core/import/problem-list";
import type { InputFile } from "@/lib/core/import/reading";
import { readInputFile } from "@/lib/publishing/input-file";

/**
 * All files of a call; a data package (datapackage.json) stands for the files it lists.
 * @throws PollDataError naming every one that cannot be read, not only the first
 */
export function readFiles(paths: readonly string[], maxBytes: number): Promise<InputFile[]> {
  return allOf(paths, maxBytes, readInputFile);
}

/** The same without taking them into memory. */
export function openFiles(paths: readonly string[], maxBytes: number): Promise<ByteSource[]> {
  return allOf(paths, maxBytes, openFileSource);
}

/** Tables as they lie on the disk, and the JSON files beside them. */
export async function openTablesAndJson(
  paths: readonly string[],
  maxBytes: number,
): Promise<readonly [readonly ByteSource[], readonly InputFile[]]> {
  const files = await allOf(paths, maxBytes, async (filePath) =>
    isJson(filePath)
      ? { json: await readInputFile(filePath, maxBytes) }
      : { table: await openFileSource(filePath, maxBytes) },
  );
  return [files.flatMap(({ table }) => table ?? []), files.flatMap(({ json }) => json ?? [])];
}

function isJson(filePath: string): boolean {
  return filePath.toLowerCase().endsWith(".json");
}

type Take<T> = (filePath: string, maxBytes: number) => Promise<T>;

async function allOf<T>(paths: readonly string[], maxBytes: number, take: Take<T>): Promise<T[]> {
  const problems: Problem[] = [];
  const files: T[] = [];
  for (const filePath of paths) {
    try {
      for (const part of await partsOf(filePath, maxBytes)) files.push(await take(part, maxBytes));
    } catch (error) {
      if (!(error instanceof PollDataError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new PollDataError(problems);
  return files;
}

/** A file, or the files a data package lists. */
async function partsOf(filePath: string, maxBytes: number): Promise<readonly string[]> {
  if (path.basename(filePath) !== DATA_PACKAGE_FILE) return [filePath];
  const parts = resourcesOf(await readInputFile(filePath, maxBytes));
  return parts.map((part) => path.join(path.dirname(filePath), part));
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
