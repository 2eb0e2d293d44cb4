import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Option } from "commander";
import type { PackageFile } from "@/lib/core/export/data-package";
import { tidyCsv, tidyJson } from "@/lib/core/import/tidy-csv";
import type { TidyRecord } from "@/lib/core/model/tidy-record";

export interface WriteOptions {
  readonly to: "csv" | "json" | "datapackage";
  readonly out?: string;
}

export function toOption(): Option {
  return new Option("--to <format>", "what to write").choices(["csv", "json", "datapackage"]).makeOptionMandatory();
}

export function outOption(): Option {
  return new Option("--out <path>", "file to write to, for a data package a folder (without it: standard output)");
}

/** A data package has no place on standard output; says so and gives `false`. */
export function hasPlace({ to, out }: WriteOptions): boolean {
  if (to !== "datapackage" || out !== undefined) return true;
  console.error("A data package is a folder of files: say where with --out PATH.");
  return false;
}

/** Writes records, or the package made of them, to where the options say. */
export async function writeRecords(
  records: readonly TidyRecord[],
  asPackage: () => readonly PackageFile[],
  { to, out }: WriteOptions,
): Promise<void> {
  if (to === "datapackage" && out !== undefined) return writePackage(out, asPackage());
  const text = to === "csv" ? tidyCsv(records) : `${JSON.stringify(tidyJson(records), null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
}

/** Writes a data package as a folder, created where it is missing. */
export async function writePackage(folder: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of files) await writeFile(path.join(folder, file.path), file.text);
}
