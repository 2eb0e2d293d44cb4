import { PollDataError, type Problem } from "@/lib/core/errors";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code";
import { problemLines } from "./print/problems";

/** Takes the exit code of a command. */
export type End = (code: ExitCode) => void;

/**
 * Runs what a command does and hands on its exit code. Refusals are printed as their problems; anything unforeseen is a
 * failure of the system, in one line.
 */
export async function runCommand(
  options: { readonly json?: boolean },
  end: End,
  work: () => Promise<ExitCode>,
): Promise<void> {
  const code = await work().catch((error: unknown) => {
    if (error instanceof PollDataError) return refuse(error.problems, options.json === true);
    console.error(`Something went wrong: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.LOG_LEVEL === "debug") console.error(error);
    return EXIT.system;
  });
  end(code);
}

function refuse(problems: readonly Problem[], json: boolean): ExitCode {
  if (json) console.log(JSON.stringify({ problems }, null, 2));
  else console.error(problemLines(problems).join("\n"));
  return exitCodeOf(problems);
}
