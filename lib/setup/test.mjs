// `npm test`: installs what is missing, then runs the type check, the lint and every test. `npm test -- NAME…` runs only
// the test files whose path holds a NAME.
import { rmSync } from "node:fs";
import path from "node:path";
import { NEXT } from "./build.mjs";
import { ROOT } from "./checkout.mjs";
import { run } from "./child.mjs";
import { runCommand } from "./failure.mjs";
import { withSetupLock } from "./lock.mjs";
import { requireNode } from "./node-version.mjs";
import { ensurePackages } from "./packages.mjs";
import { checkOnce, failure, prepareBrowserTests, runVitest } from "./run-tests.mjs";
import { closingLines, joinReports } from "./test-report.mjs";

/** @typedef {import("./test-report.mjs").TestReport} TestReport */

await runCommand(async () => {
  /** @type {TestReport[]} */
  const reports = [];
  try {
    requireNode();
    await runAll(process.argv.slice(2), reports);
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    reports.push(failure("npm test", "It could not run to its end; the lines above say why."));
  }
  const all = joinReports(reports);
  console.log(["", ...closingLines(all)].join("\n"));
  process.exitCode = all.failures.length > 0 ? 1 : 0;
});

/**
 * @param {readonly string[]} args
 * @param {TestReport[]} reports
 */
async function runAll(args, reports) {
  await withSetupLock(ROOT, () => ensurePackages(ROOT, { dev: true }));
  reports.push(await checkOnce("types", checkTypes));
  const lint = ["node_modules/@biomejs/biome/bin/biome", "check", "--config-path=lib/setup/lint.json", "."];
  reports.push(await checkOnce("lint", () => problemOf(lint)));
  const prepared = await prepareBrowserTests(ROOT, args);
  reports.push(...prepared.reports, ...(await runVitest(ROOT, args, prepared)));
}

async function checkTypes() {
  // `next dev` leaves types of routes that may be gone; `next typegen` writes those of the routes that are there.
  rmSync(path.join(ROOT, ".next/dev/types"), { recursive: true, force: true });
  return (await problemOf([NEXT, "typegen"])) ?? (await problemOf(["node_modules/typescript/bin/tsc", "-p", "."]));
}

/**
 * @param {readonly string[]} command a script of a package and its arguments
 * @returns {Promise<string | null>} what it printed when it failed
 */
async function problemOf(command) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = await run(process.execPath, command, { cwd: ROOT, env });
  return code === 0 ? null : output.trim() || `${command[0]} ended with ${code}.`;
}
