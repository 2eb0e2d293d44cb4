import type { Command } from "commander";
import { permit } from "@/lib/core/model/permit";
import { EXIT, type ExitCode } from "../exit-code";
import { type End, runCommand } from "../run-command";
import { type SharedOptions, toplinesCommand, wholeNumber } from "../shared-options";
import { COMMAND_LINE } from "../with-accounts";
import { withStore } from "../with-store";

export function rollbackCommand(end: End): Command {
  return toplinesCommand("rollback", "make an earlier state of the store current again, as a new revision")
    .argument("<revision>", "number of the revision (see toplines revisions)", wholeNumber)
    .action((target: number, options: SharedOptions) => runCommand(options, end, () => rollback(target, options)));
}

async function rollback(target: number, { json }: SharedOptions): Promise<ExitCode> {
  const revision = await withStore((store) => store.rollback(permit(COMMAND_LINE, "write"), target));
  const sentence =
    revision === null
      ? `The store stands at revision ${target} as it is; nothing was changed.`
      : `The state of revision ${target} is current again, as revision ${revision}.`;
  console.log(json ? JSON.stringify({ revision, restored: target }) : sentence);
  return EXIT.done;
}
