import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Place } from "../engines";

const SCRIPT = fileURLToPath(new URL("store-in-child.ts", import.meta.url));
const CHECKOUT = path.resolve(path.dirname(SCRIPT), "../../..");

type Task = "open" | "import" | "importForEver" | "stallInImport" | "stallInDraft" | "stallInPublishing";

/** Another process at work on the same store. */
export class Child {
  readonly lines: string[] = [];
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  #complaints = "";

  constructor(task: Task, { settings }: Place, name = "") {
    const args = ["--import", "tsx", SCRIPT, task, JSON.stringify(settings), name];
    this.#process = spawn(process.execPath, args, { cwd: CHECKOUT, stdio: ["ignore", "pipe", "pipe"] });
    const { stdout, stderr } = this.#process;
    if (stdout !== null) createInterface(stdout).on("line", (line) => this.lines.push(line));
    stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#complaints += text;
    });
    this.#ended = once(this.#process, "close").then(([code]) => code);
  }

  /** Waits until it has said so many lines. */
  async hasSaid(count: number): Promise<void> {
    while (this.lines.length < count) {
      if (this.#process.exitCode !== null) throw new Error(`the child ended early: ${this.#complaints}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Waits for its end; all it has said, when it ended well. */
  async end(): Promise<readonly string[]> {
    const code = await this.#ended;
    if (code !== 0) throw new Error(`the child ended with ${code}: ${this.#complaints}`);
    return this.lines;
  }

  /** `kill -9`: it can do nothing about it. */
  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.#ended;
  }
}
