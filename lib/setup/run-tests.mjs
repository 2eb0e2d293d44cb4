import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuild } from "./build.mjs";
import { run } from "./child.mjs";
import { ensureChromium } from "./chromium.mjs";
import { withSetupLock } from "./lock.mjs";

/** @typedef {import("./test-report.mjs").TestReport} TestReport */

const BROWSER_TESTS = "tests/browser";
const HTTP_TESTS = "tests/http";

/**
 * One check that is a test of its own.
 * @param {string} title
 * @param {() => Promise<string | null>} check gives what is wrong, or null
 * @returns {Promise<TestReport>}
 */
export async function checkOnce(title, check) {
  const started = performance.now();
  const problem = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${problem === null ? "ok    " : "FAILED"}  ${title}  ${seconds} s`);
  if (problem === null) return { passed: 1, failures: [], skips: [] };
  console.log(problem);
  // A tool's output begins with anything; the line that counts names an error.
  return failure(title, problem.split("\n").find((line) => /\berrors?\b/i.test(line)) ?? problem);
}

/**
 * Brings what the chosen tests need: the built pages for those that ask a server, a Chromium for those in a browser.
 * @param {string} root
 * @param {readonly string[]} args as given to `npm test --`
 * @returns {Promise<{ reports: TestReport[], left: string[], chromium: string | null }>}
 *   `left`: folders of tests that cannot run
 */
export async function prepareBrowserTests(root, args) {
  const firstOption = args.findIndex((arg) => arg.startsWith("-"));
  const names = firstOption === -1 ? args : args.slice(0, firstOption);
  const inBrowser = isChosen(root, BROWSER_TESTS, names);
  /** @type {TestReport[]} */
  const reports = [];
  if (inBrowser || isChosen(root, HTTP_TESTS, names)) {
    try {
      await withSetupLock(root, () => ensureBuild(root));
    } catch (error) {
      console.log(String(error));
      reports.push(failure("build", "The pages could not be built, so no test ran against a server."));
      return { reports, left: [BROWSER_TESTS, HTTP_TESTS], chromium: null };
    }
  }
  if (!inBrowser) return { reports, left: [], chromium: null };
  const { path: chromium, problem } = await ensureChromium(root);
  if (problem === null) return { reports, left: [], chromium };
  console.log(`FAILED  Chromium\n${problem}`);
  reports.push(failure("Chromium", problem));
  return { reports, left: [BROWSER_TESTS], chromium };
}

/**
 * Whether a folder has a test file that the names choose; without names all are.
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} names
 */
function isChosen(root, folder, names) {
  /** @type {string[]} */
  let files = [];
  try {
    files = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  } catch {
    return false; // no such tests
  }
  return files
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join(root, folder, file))
    .some((file) => names.length === 0 || names.some((name) => file.toLowerCase().includes(name.toLowerCase())));
}

/**
 * Runs the test files.
 * @param {string} root
 * @param {readonly string[]} args as given to `npm test --`
 * @param {{ left: readonly string[], chromium: string | null }} prepared
 * @returns {Promise<TestReport[]>}
 */
export async function runVitest(root, args, { left, chromium }) {
  const folder = mkdtempSync(path.join(tmpdir(), "toplines-tests-"));
  // Also when the run is broken off.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "report.json");
  const env = { ...process.env, TEST_REPORT: file, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts"];
  const without = left.flatMap((tests) => ["--exclude", `${tests}/**`]);
  const command = [...vitest, "--reporter", "./tests/reporter.ts", ...without, ...args];
  const { code } = await run(process.execPath, command, { cwd: root, env, show: true });
  return judge(code, file);
}

/**
 * A run without a report, without a test, or that fails for a reason of its own has failed.
 * @param {number} code
 * @param {string} file
 * @returns {TestReport[]}
 */
function judge(code, file) {
  /** @type {TestReport} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [failure("tests", `No test ran to its end (vitest ended with ${code}).`)];
  }
  if (report.failures.length > 0) return [report];
  if (report.passed + report.skips.length === 0) return [report, failure("tests", "No test ran.")];
  if (code !== 0) return [report, failure("tests", `vitest ended with ${code}, though no test failed.`)];
  return [report];
}

/**
 * @param {string} title
 * @param {string} message
 * @returns {TestReport}
 */
export function failure(title, message) {
  return { passed: 0, failures: [{ file: "", title, message }], skips: [] };
}
