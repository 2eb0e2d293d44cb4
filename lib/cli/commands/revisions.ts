import type { Command } from "commander";
import type { Revision } from "@/lib/adapters/store/store";
import { EXIT, type ExitCode } from "../exit-code";
import { alignedLines, counted } from "../print/table";
import { utcTime } from "../print/time";
import { type End, runCommand } from "../run-command";
import { type SharedOptions, toplinesCommand } from "../shared-options";
import { withStore } from "../with-store";

export function revisionsCommand(end: End): Command {
  return toplinesCommand("revisions", "list every change of the store, newest first").action((options: SharedOptions) =>
    runCommand(options, end, () => listRevisions(options)),
  );
}

async function listRevisions({ json }: SharedOptions): Promise<ExitCode> {
  const revisions = await withStore((store) => store.listRevisions());
  if (json) console.log(JSON.stringify({ revisions }, null, 2));
  else console.log(revisions.length === 0 ? "The store is empty." : revisionLines(revisions).join("\n"));
  return EXIT.done;
}

function revisionLines(revisions: readonly Revision[]): string[] {
  const rows = revisions.map(({ revision, at, action, by, polls, files, note, reason }) => [
    String(revision),
    utcTime(at),
    action.replace("-", " "),
    by,
    counted(polls.length, "poll"),
    [note ?? files.map(({ name }) => name).join(", "), reason].filter((part) => part).join(" – "),
  ]);
  return alignedLines(rows, new Set([0]));
}
