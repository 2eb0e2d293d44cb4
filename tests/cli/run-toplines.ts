import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { main } from "@/lib/cli/main";

const COMMAND = path.resolve(import.meta.dirname, "../../lib/cli/toplines.mjs");

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a store and files of its own. */
export class Workplace {
  readonly folder = mkdtempSync(path.join(tmpdir(), "toplines cli "));

  /** `more` goes into the environment of the command. */
  constructor(private readonly more: Readonly<Record<string, string>> = {}) {}

  /** Runs the real command as a user would, from inside the folder. */
  toplines(...args: readonly string[]): Promise<CommandResult> {
    return this.toplinesReading("", ...args);
  }

  /** The same with something on its standard input. */
  toplinesReading(input: string, ...args: readonly string[]): Promise<CommandResult> {
    const env = { ...process.env, DATA_DIR: path.join(this.folder, "store"), DATABASE_URL: "", ...this.more };
    return new Promise((resolve) => {
      const command = execFile(
        process.execPath,
        [COMMAND, ...args],
        { cwd: this.folder, env, maxBuffer: 1 << 26 },
        (error, stdout, stderr) => {
          const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
          resolve({ code, stdout, stderr });
        },
      );
      // A command that reads nothing may have ended before all was written.
      command.stdin?.on("error", () => {});
      command.stdin?.end(input);
    });
  }

  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The same command without a process of its own, for what needs no store: half a second less a call. */
export async function runHere(...args: readonly string[]): Promise<CommandResult> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const lineTo = (output: string[]) => (text: unknown) => {
    output.push(`${text}\n`);
  };
  const textTo = (output: string[]) => (text: unknown) => output.push(String(text)) > 0;
  const spies = [
    vi.spyOn(console, "log").mockImplementation(lineTo(stdout)),
    vi.spyOn(console, "error").mockImplementation(lineTo(stderr)),
    vi.spyOn(process.stdout, "write").mockImplementation(textTo(stdout)),
    vi.spyOn(process.stderr, "write").mockImplementation(textTo(stderr)),
  ];
  try {
    const code = await main(args);
    return { code, stdout: stdout.join(""), stderr: stderr.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
