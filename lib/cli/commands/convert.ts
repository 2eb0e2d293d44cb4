import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { PollDataError, type Problem } from "@/lib/core/errors";
import { tidyCsv, tidyJson } from "@/lib/core/import/tidy-csv";
import { readTable } from "@/lib/publishing/read-table";
import { today } from "@/lib/publishing/today";
import { EXIT, type ExitCode } from "../exit-code";
import { problemLines } from "../print/problems";
import { counted } from "../print/table";
import { readFiles } from "../read-files";
import { type End, runCommand } from "../run-command";
import {
  limitsOf,
  type MapOptions,
  mapOption,
  mappingOf,
  type SharedOptions,
  toplinesCommand,
} from "../shared-options";

interface ConvertOptions extends SharedOptions, MapOptions {
  readonly to: "csv" | "json" | "datapackage";
  readonly out?: string;
}

export function convertCommand(end: End): Command {
  return toplinesCommand("convert", "write the figures of files as tidy records; needs no store")
    .argument("<file...>", "CSV files")
    .addOption(mapOption())
    .addOption(
      new Option("--to <format>", "what to write").choices(["csv", "json", "datapackage"]).makeOptionMandatory(),
    )
    .option("--out <path>", "file to write to (without it: standard output)")
    .action((paths: string[], options: ConvertOptions) => runCommand(options, end, () => convert(paths, options)));
}

async function convert(paths: readonly string[], options: ConvertOptions): Promise<ExitCode> {
  if (options.to === "datapackage") {
    console.error("Data packages cannot be written yet: use --to csv or --to json.");
    return EXIT.usage;
  }
  const limits = limitsOf(options);
  const mapping = await mappingOf(options, limits);
  const files = await readFiles(paths, limits.maxBytes);
  const readings = files.map((file) => readTable(file, { mapping, limits, today: today() }));
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.some(({ severity }) => severity === "error")) throw new PollDataError(problems);
  const records = readings.flatMap((reading) => reading.records);
  const text = options.to === "csv" ? tidyCsv(records) : `${JSON.stringify(tidyJson(records), null, 2)}\n`;
  if (options.out === undefined) process.stdout.write(text);
  else await writeFile(options.out, text);
  report(options, records.length, problems);
  return EXIT.done;
}

/** The account of what was written: beside the records, never among them. */
function report({ json, out }: ConvertOptions, records: number, problems: readonly Problem[]): void {
  const print = out === undefined ? console.error : console.log;
  if (json) print(JSON.stringify({ out: out ?? null, records, problems }, null, 2));
  else {
    if (problems.length > 0) console.error(problemLines(problems).join("\n"));
    if (out !== undefined) print(`${counted(records, "figure")} written to ${out}.`);
  }
}
