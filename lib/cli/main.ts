import { Command, CommanderError } from "commander";
import { articleCommand } from "./commands/article";
import { averageCommand } from "./commands/average";
import { convertCommand } from "./commands/convert";
import { editorCommand } from "./commands/editor";
import { exportCommand } from "./commands/export";
import { importCommand } from "./commands/import";
import { inspectCommand } from "./commands/inspect";
import { revisionsCommand } from "./commands/revisions";
import { rollbackCommand } from "./commands/rollback";
import { samplesCommand } from "./commands/samples";
import { tokenCommand } from "./commands/token";
import { EXIT, type ExitCode } from "./exit-code";
import type { End } from "./run-command";

/** Runs the `toplines` command with its arguments and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode: ExitCode = EXIT.done;
  try {
    await program((code) => {
      exitCode = code;
    }).parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander throws for --help as well, which is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
}

function program(end: End): Command {
  const commands = [
    inspectCommand(end),
    convertCommand(end),
    averageCommand(end),
    importCommand(end),
    exportCommand(end),
    articleCommand(end),
    revisionsCommand(end),
    rollbackCommand(end),
    samplesCommand(end),
    editorCommand(end),
    tokenCommand(end),
  ];
  const toplines = new Command("toplines")
    .description("Public-opinion polls: from CSV files to a public site.")
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 refused, 2 wrong usage, 3 a person must answer first, 4 system failure.",
    );
  for (const command of commands) toplines.addCommand(command);
  return withoutExit(toplines);
}

/** Errors of usage come back to `main` instead of ending the process, in every command. */
function withoutExit(command: Command): Command {
  command.exitOverride().showHelpAfterError("(see --help)");
  for (const sub of command.commands) withoutExit(sub);
  return command;
}
