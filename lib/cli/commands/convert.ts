import type { Command } from "commander";
import { DiskSpools } from "@/lib/adapters/files/disk-spool";
import { PollDataError, type Problem } from "@/lib/core/errors";
import { packageAround } from "@/lib/core/export/data-package";
import { emptyDescription } from "@/lib/core/import/description";
import type { Join } from "@/lib/core/import/join/read-poll-files";
import { mergeDescription } from "@/lib/core/import/merge-description";
import type { Inspection } from "@/lib/core/import/reading";
import { readTables } from "@/lib/publishing/read-table";
import { today } from "@/lib/publishing/today";
import { EXIT, type ExitCode } from "../exit-code";
import { joinLines } from "../print/join";
import { problemLines } from "../print/problems";
import { showingProgress } from "../print/progress";
import { counted } from "../print/table";
import { openFiles } from "../read-files";
import { type End, runCommand } from "../run-command";
import {
  limitsOf,
  type MapOptions,
  mapOption,
  mappingOf,
  type SharedOptions,
  toplinesCommand,
} from "../shared-options";
import { hasPlace, outOption, RecordTexts, toOption, type WriteOptions, writeRecords } from "../write-records";

interface ConvertOptions extends SharedOptions, MapOptions, WriteOptions {}

export function convertCommand(end: End): Command {
  return toplinesCommand("convert", "write the figures of files as tidy records; needs no store")
    .argument("<file...>", "CSV files")
    .addOption(mapOption())
    .addOption(toOption())
    .addOption(outOption())
    .action((paths: string[], options: ConvertOptions) => runCommand(options, end, () => convert(paths, options)));
}

async function convert(paths: readonly string[], options: ConvertOptions): Promise<ExitCode> {
  if (!hasPlace(options)) return EXIT.usage;
  const limits = limitsOf(options);
  const mapping = await mappingOf(options, limits);
  const sources = showingProgress(await openFiles(paths, limits.maxBytes));
  const texts = new RecordTexts(options.to === "json" ? "json" : "csv");
  const spools = new DiskSpools();
  try {
    const reading = { mapping, limits, today: today(), openSpool: spools.open };
    const { tables, join } = readTables(sources, reading, () => texts.sink());
    const problems = tables.flatMap((table) => table.problems);
    if (problems.some(({ severity }) => severity === "error")) throw new PollDataError(problems);
    const description = tables.reduce((said, table) => mergeDescription(table.description, said), emptyDescription);
    await writeRecords(texts, packageAround(description), options);
    const several = sources.length > 1 ? { files: tables.map(({ inspection }) => inspection), join } : {};
    report(options, { records: texts.count, problems, ...several });
  } finally {
    texts.discard();
    spools.discard();
  }
  return EXIT.done;
}

interface Account {
  readonly records: number;
  readonly problems: readonly Problem[];
  /** Of several files: each as `inspect` shows it, and how they belong together. */
  readonly files?: readonly Inspection[];
  readonly join?: Join | null;
}

/** The account of what was written: beside the records, never among them. */
function report({ json, out }: ConvertOptions, account: Account): void {
  const { records, problems, join } = account;
  const print = out === undefined ? console.error : console.log;
  if (json) print(JSON.stringify({ out: out ?? null, ...account }, null, 2));
  else {
    if (problems.length > 0) console.error(problemLines(problems).join("\n"));
    if (join) console.error(joinLines(join).join("\n"));
    if (out !== undefined) print(`${counted(records, "figure")} written to ${out}.`);
  }
}
