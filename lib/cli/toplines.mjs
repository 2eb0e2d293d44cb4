#!/usr/bin/env node
// The command itself is TypeScript. This file is plain JavaScript, so that it can say what is missing when nothing is installed.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import v8 from "node:v8";
import { requireNode } from "../setup/node-version.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const SYSTEM_FAILURE = 4;

// `toplines convert … | head` closes the pipe early: that is no failure.
process.stdout.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

// V8 lets garbage pile up to several times of what is in use; a large file is read in half the memory when it does not.
v8.setFlagsFromString("--heap-growing-percent=50");

try {
  requireNode();
  if (!existsSync(path.join(root, "node_modules/tsx")))
    throw new Error(`The packages of Toplines are not installed: run "npm ci" in ${root}.`);
  const { register } = await import("tsx/esm/api");
  // Named, because tsx would look for the paths in the folder the command is called from.
  register({ tsconfig: path.join(root, "tsconfig.json") });
  const { main } = await import("./main.js");
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = SYSTEM_FAILURE;
}
