import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { dataPackage } from "@/lib/core/export/data-package";
import { recordsOfPoll } from "@/lib/core/export/records-of-poll";
import { tidyCsv, tidyJson } from "@/lib/core/import/tidy-csv";
import { type ExportedPolls, exportPolls } from "@/lib/publishing/export-polls";
import { EXIT, type ExitCode } from "../exit-code";
import { counted } from "../print/table";
import { type End, runCommand } from "../run-command";
import { type SharedOptions, toplinesCommand } from "../shared-options";
import { withStore } from "../with-store";
import { writePackage } from "../write-package";

interface ExportOptions extends SharedOptions {
  readonly poll?: string;
  readonly to: "csv" | "json" | "datapackage";
  readonly out?: string;
}

export function exportCommand(end: End): Command {
  return toplinesCommand("export", "write what the store holds; import reads it back")
    .option("--poll <slug>", "only this poll")
    .addOption(
      new Option("--to <format>", "what to write").choices(["csv", "json", "datapackage"]).makeOptionMandatory(),
    )
    .option("--out <path>", "file to write to, for a data package a folder (without it: standard output)")
    .action((options: ExportOptions) => runCommand(options, end, () => exportFromStore(options)));
}

async function exportFromStore(options: ExportOptions): Promise<ExitCode> {
  if (options.to === "datapackage" && options.out === undefined) {
    console.error("A data package is a folder of files: say where with --out PATH.");
    return EXIT.usage;
  }
  const exported = await withStore((store) => exportPolls(store, options.poll));
  if (exported === null) {
    console.error(`The store has no poll "${options.poll}".`);
    return EXIT.refused;
  }
  await write(exported, options);
  const { contents } = exported;
  const account = { out: options.out ?? null, polls: contents.length };
  // Beside the records on standard output, never among them.
  const print = options.out === undefined ? console.error : console.log;
  if (options.json) print(JSON.stringify(account));
  else if (options.out !== undefined) print(`${counted(contents.length, "poll")} written to ${options.out}.`);
  return EXIT.done;
}

async function write({ contents, questions }: ExportedPolls, { to, out }: ExportOptions): Promise<void> {
  if (to === "datapackage" && out !== undefined) return writePackage(out, dataPackage(contents, questions));
  const records = contents.flatMap((content) => recordsOfPoll(content, questions));
  const text = to === "csv" ? tidyCsv(records) : `${JSON.stringify(tidyJson(records), null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
}
