import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Option } from "commander";
import { GrowingText } from "@/lib/adapters/files/growing-text";
import { type PackageFile, RESULTS_FILE } from "@/lib/core/export/data-package";
import type { FigureSink } from "@/lib/core/import/read-poll-source";
import type { ReadFigure } from "@/lib/core/import/row-reader";
import { TIDY_HEADER, tidyJson, tidyLine } from "@/lib/core/import/tidy-csv";
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

/** Takes the figures of files as text, each file's apart, since it may have to be read anew. */
export class RecordTexts {
  private readonly texts: GrowingText[] = [];
  /** Figures by file. */
  private readonly counts: number[] = [];

  constructor(private readonly format: "csv" | "json") {}

  get count(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  /** The sink of the next file. */
  sink(): { readonly restart: FigureSink["restart"]; readonly add: (figure: Pick<ReadFigure, "record">) => void } {
    const text = new GrowingText();
    const position = this.texts.push(text) - 1;
    return {
      restart: () => {
        text.clear();
        this.counts[position] = 0;
      },
      add: ({ record }) => {
        text.append(this.format === "csv" ? tidyLine(record) : `${this.separator(position)}${indented(record)}`);
        this.counts[position] = (this.counts[position] ?? 0) + 1;
      },
    };
  }

  *bytes(): Iterable<Uint8Array> {
    yield Buffer.from(this.format === "csv" ? TIDY_HEADER : this.count > 0 ? "[" : "[]\n");
    for (const text of this.texts) yield* text.bytes();
    if (this.format === "json" && this.count > 0) yield Buffer.from("\n]\n");
  }

  discard(): void {
    for (const text of this.texts) text.clear();
  }

  /** Files are read in their order, so that whether figures went before is known. */
  private separator(position: number): string {
    const isFirst = this.counts.slice(0, position + 1).every((count) => !count);
    return isFirst ? "\n" : ",\n";
  }
}

function indented(record: TidyRecord): string {
  return `  ${JSON.stringify(tidyJson(record), null, 2).replaceAll("\n", "\n  ")}`;
}

/** Writes records, or the package around them, to where the options say. */
export async function writeRecords(
  texts: RecordTexts,
  around: readonly PackageFile[],
  { to, out }: WriteOptions,
): Promise<void> {
  if (out === undefined) {
    for (const piece of texts.bytes()) if (!process.stdout.write(piece)) await once(process.stdout, "drain");
    return;
  }
  if (to !== "datapackage") return writeWhole(out, texts.bytes());
  await mkdir(out, { recursive: true });
  await writeWhole(path.join(out, RESULTS_FILE), texts.bytes());
  await writePackage(out, around);
}

/** In place of a file only when all of it is written; what is no file (a pipe, a device) is written to as it is. */
async function writeWhole(out: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const target = await realpath(out).catch(() => out);
  const standing = await stat(target).catch(() => null);
  if (standing && !standing.isFile()) {
    if (standing.isDirectory()) throw new Error(`${out} is a folder: say which file in it to write.`);
    await pipeline(Readable.from(pieces), createWriteStream(target));
    return;
  }
  const part = `${target}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Writes a data package as a folder, created where it is missing. */
export async function writePackage(folder: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of files) await writeFile(path.join(folder, file.path), file.text);
}
