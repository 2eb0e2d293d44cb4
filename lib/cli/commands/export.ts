import type { Command } from "commander";
import { packageAroundPolls } from "@/lib/core/export/data-package";
import { recordsOfPoll } from "@/lib/core/export/records-of-poll";
import { exportPolls } from "@/lib/publishing/export-polls";
import { EXIT, type ExitCode } from "../exit-code";
import { counted } from "../print/table";
import { type End, runCommand } from "../run-command";
import { type SharedOptions, toplinesCommand } from "../shared-options";
import { withStore } from "../with-store";
import { hasPlace, outOption, RecordTexts, toOption, type WriteOptions, writeRecords } from "../write-records";

interface ExportOptions extends SharedOptions, WriteOptions {
  readonly poll?: string;
}

export function exportCommand(end: End): Command {
  return toplinesCommand("export", "write what the store holds; import reads it back")
    .option("--poll <slug>", "only this poll")
    .addOption(toOption())
    .addOption(outOption())
    .action((options: ExportOptions) => runCommand(options, end, () => exportFromStore(options)));
}

async function exportFromStore(options: ExportOptions): Promise<ExitCode> {
  if (!hasPlace(options)) return EXIT.usage;
  const exported = await withStore((store) => exportPolls(store, options.poll));
  if (exported === null) {
    console.error(`The store has no poll "${options.poll}".`);
    return EXIT.refused;
  }
  const { contents, questions } = exported;
  const texts = new RecordTexts(options.to === "json" ? "json" : "csv");
  try {
    const sink = texts.sink();
    sink.restart();
    for (const content of contents) for (const record of recordsOfPoll(content, questions)) sink.add({ record });
    await writeRecords(texts, packageAroundPolls(contents, questions), options);
  } finally {
    texts.discard();
  }
  const account = { out: options.out ?? null, polls: contents.length };
  // Beside the records on standard output, never among them.
  const print = options.out === undefined ? console.error : console.log;
  if (options.json) print(JSON.stringify(account));
  else if (options.out !== undefined) print(`${counted(contents.length, "poll")} written to ${options.out}.`);
  return EXIT.done;
}
