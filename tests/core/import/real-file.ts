import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "vitest";
import type { InputFile } from "@/lib/core/import/reading";
import { inputFile } from "./read-csv";

const FOLDER = path.resolve(import.meta.dirname, "../../../../shared/polls");

/** A published file of polls; the test is skipped where the folder of them is not beside the checkout. */
export function realFile(name: string, context: TestContext): InputFile {
  const file = path.join(FOLDER, name);
  if (!existsSync(file)) context.skip("../shared/polls is not here");
  return inputFile(new Uint8Array(readFileSync(file)), name);
}
