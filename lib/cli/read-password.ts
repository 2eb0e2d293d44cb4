import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { Command } from "commander";

export interface PasswordOptions {
  readonly passwordStdin?: boolean;
  readonly generate?: boolean;
}

/** Where a password came from: one that was generated has to be shown, this once. */
export interface ReadPassword {
  readonly password: string;
  readonly generated: boolean;
}

/** A password is never an argument: those stay in the shell's history and show in the list of processes. */
export function withPasswordOptions(command: Command): Command {
  return command
    .option("--password-stdin", "read the password from standard input, up to the end of its first line")
    .option("--generate", "make a password up and print it, this once");
}

/** The password, or a sentence that says why there is none. */
export async function readPassword({ passwordStdin, generate }: PasswordOptions): Promise<ReadPassword | string> {
  if (generate) return { password: randomBytes(15).toString("base64url"), generated: true };
  if (passwordStdin) return { password: await firstLine(process.stdin), generated: false };
  if (!process.stdin.isTTY) return "There is no terminal to ask for a password: give --password-stdin or --generate.";
  const password = await askHidden("New password: ", process.stdin, process.stderr);
  const again = await askHidden("The same again: ", process.stdin, process.stderr);
  return password === again ? { password, generated: false } : "The two passwords differ; nothing was changed.";
}

/** Far more than a password may have. */
const MOST_CHARACTERS = 10_000;

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  input.setEncoding("utf8");
  let text = "";
  for await (const chunk of input) {
    text += chunk;
    if (text.includes("\n") || text.length > MOST_CHARACTERS) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? "";
}

/** Asks on a terminal without showing what is typed. */
export async function askHidden(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string> {
  output.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      asking.once("line", resolve);
      asking.once("SIGINT", () => reject(new Error("Nothing was typed to the end; nothing was changed.")));
      asking.once("close", () => resolve(""));
    });
  } finally {
    asking.close();
    output.write("\n");
  }
}
