import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { PackageFile } from "@/lib/core/export/data-package";

/** Writes a data package as a folder, created where it is missing. */
export async function writePackage(folder: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of files) await writeFile(path.join(folder, file.path), file.text);
}
