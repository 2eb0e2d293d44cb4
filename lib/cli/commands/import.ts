import type { Command } from "commander";
import { DiskSpools } from "@/lib/adapters/files/disk-spool";
import { permit } from "@/lib/core/model/permit";
import { type ImportReport, publishPrepared } from "@/lib/publishing/import-files";
import { prepareImport } from "@/lib/publishing/prepare-import";
import { today } from "@/lib/publishing/today";
import { EXIT, type ExitCode } from "../exit-code";
import { importLines } from "../print/import-report";
import { joinLines } from "../print/join";
import { showingProgress } from "../print/progress";
import { openTablesAndJson, readFiles } from "../read-files";
import { type End, runCommand } from "../run-command";
import {
  limitsOf,
  type MapOptions,
  mapOption,
  mappingOf,
  type SharedOptions,
  toplinesCommand,
} from "../shared-options";
import { COMMAND_LINE } from "../with-accounts";
import { withStore } from "../with-store";

interface ImportCommandOptions extends SharedOptions, MapOptions {
  readonly article?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly reason?: string;
}

export function importCommand(end: End): Command {
  return toplinesCommand("import", "import files into the store, all of them or nothing")
    .argument("<file...>", "CSV files, each with a JSON file of the same name that describes it, if there is one")
    .addOption(mapOption())
    .option("--article <file>", "JSON of an article that cites the polls (data/README.md)")
    .option("--dry-run", "say what would change, and change nothing")
    .option("--yes", "replace what the store holds under the same names")
    .option("--reason <text>", "why, for readers: told beside what is replaced")
    .action((paths: string[], options: ImportCommandOptions) =>
      runCommand(options, end, () => importInto(paths, options)),
    );
}

async function importInto(paths: readonly string[], options: ImportCommandOptions): Promise<ExitCode> {
  const limits = limitsOf(options);
  const mapping = await mappingOf(options, limits);
  const [tables, descriptions] = await openTablesAndJson(paths, limits.maxBytes);
  const articles = options.article === undefined ? [] : await readFiles([options.article], limits.maxBytes);
  const spools = new DiskSpools();
  try {
    const openSpool = spools.open;
    // The store is opened only when the files are sound: a refused file leaves nothing behind.
    const inputs = { tables: showingProgress(tables), descriptions, articles };
    const prepared = prepareImport(inputs, { mapping, limits, openSpool, today: today() });
    const report = await withStore((store) =>
      publishPrepared(permit(COMMAND_LINE, "write"), store, prepared, { ...options, openSpool }),
    );
    print(report, options);
  } finally {
    spools.discard();
  }
  return EXIT.done;
}

function print(report: ImportReport, { json, dryRun = false }: ImportCommandOptions): void {
  const joined = report.join ? ["", ...joinLines(report.join)] : [];
  const lines = [...importLines(report, dryRun), ...joined];
  console.log(json ? JSON.stringify({ ...report, dryRun }, null, 2) : lines.join("\n"));
}
