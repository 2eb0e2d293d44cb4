import { Command } from "commander";
import { permit } from "@/lib/core/model/permit";
import { EXIT, type ExitCode } from "../exit-code";
import { type End, runCommand } from "../run-command";
import { type SharedOptions, toplinesCommand } from "../shared-options";
import { COMMAND_LINE } from "../with-accounts";
import { withStore } from "../with-store";

export function samplesCommand(end: End): Command {
  return new Command("samples")
    .description("the polls and articles a fresh install shows")
    .addCommand(
      toplinesCommand("remove", "take the samples out of the store; they can be brought back with rollback").action(
        (options: SharedOptions) => runCommand(options, end, () => removeSamples(options)),
      ),
    );
}

async function removeSamples({ json }: SharedOptions): Promise<ExitCode> {
  const revision = await withStore((store) => store.removeSamples(permit(COMMAND_LINE, "write")));
  const sentence =
    revision === null
      ? "There are no samples in the store."
      : `The samples are taken out. Revision ${revision} is published.`;
  console.log(json ? JSON.stringify({ revision }) : sentence);
  return EXIT.done;
}
