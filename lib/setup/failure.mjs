import { stopWithNpm } from "./stop-with-npm.mjs";

/** A failure that a person can act on: printed as its message, without a stack. */
export class SetupFailure extends Error {}

/**
 * Runs a command of this folder. A failure ends it with exit code 1.
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  stopWithNpm();
  if (!process.stdout.isTTY) withoutColours();
  try {
    await command();
  } catch (error) {
    console.error(error instanceof SetupFailure ? error.message : error);
    process.exit(1);
  }
}

/** Some tools colour what they print wherever they run; in a log file that is noise. */
function withoutColours() {
  delete process.env.FORCE_COLOR;
  process.env.NO_COLOR = "1";
}
