import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite, Vitest } from "vitest/node";
import type { Outcome, TestReport } from "@/lib/setup/test-report.mjs";

/**
 * Prints a line a test file, and leaves the counts for `npm test` (lib/setup/run-tests.mjs) in the file TEST_REPORT.
 * Strict where vitest is lenient: a skip without a reason, an error outside a test, and a test that never ran are
 * failures.
 */
export default class PlainReporter implements Reporter {
  #vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleEnd(module: TestModule): void {
    const { passed, failures, skips } = this.#reportOf(module);
    const counts = [
      [passed, "passed"],
      [failures.length, "failed"],
      [skips.length, "skipped"],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, word]) => `${count} ${word}`)
      .join(", ");
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    console.log(`${failures.length > 0 ? "FAILED" : "ok    "}  ${fileOf(module)}  ${counts}  ${seconds} s`);
    for (const { title, message } of failures) console.log(`  ${title}: ${message.split("\n")[0]}`);
    for (const error of errorsOf(module)) this.#vitest?.logger.printError(error, { project: module.project });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    for (const error of unhandledErrors) this.#vitest?.logger.printError(error, { fullStack: true });
    const reports = modules.map((module) => this.#reportOf(module));
    const report: TestReport = {
      passed: reports.reduce((sum, { passed }) => sum + passed, 0),
      failures: [
        ...reports.flatMap(({ failures }) => failures),
        ...unhandledErrors.map((error) => ({ file: "", title: "error outside a test", message: error.message })),
      ],
      skips: reports.flatMap(({ skips }) => skips),
    };
    if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(report));
  }

  #reportOf(module: TestModule): TestReport {
    const file = fileOf(module);
    // With `-t PATTERN` the tests that do not match are skipped too; nobody asked for them.
    const isFiltered = Boolean(this.#vitest?.config.testNamePattern);
    const report: TestReport = { passed: 0, failures: [...failuresAround(module, file)], skips: [] };
    for (const test of module.children.allTests()) {
      const outcome: Outcome = { file, title: test.fullName, message: "" };
      const result = test.result();
      if (result.state === "passed") report.passed += 1;
      else if (result.state === "skipped" && result.note) report.skips.push({ ...outcome, message: result.note });
      else if (result.state !== "skipped" || !isFiltered || hasFailedAround(test)) {
        report.failures.push({ ...outcome, message: messageOf(test) });
      }
    }
    return report;
  }
}

/** Errors that belong to no test: the file did not import, or a hook around tests failed. */
function* failuresAround(module: TestModule, file: string): Generator<Outcome> {
  for (const error of module.errors()) yield { file, title: "the file itself", message: error.message };
  for (const suite of module.children.allSuites()) {
    for (const error of suite.errors()) yield { file, title: suite.fullName, message: error.message };
  }
  const isUnfinished = module.state() === "queued" || module.state() === "pending";
  if (isUnfinished && module.children.size === 0) {
    yield { file, title: "the file itself", message: "did not run to its end" };
  }
}

function errorsOf(module: TestModule): readonly SerializedError[] {
  const around = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  const within = [...module.children.allTests()].flatMap((test) => test.result().errors ?? []);
  return [...module.errors(), ...around, ...(within as readonly SerializedError[])];
}

function messageOf(test: TestCase): string {
  const result = test.result();
  if (result.state === "failed") return result.errors.map((error) => error.message).join("\n") || "failed";
  if (result.state === "pending") return "did not run to its end";
  return hasFailedAround(test)
    ? "did not run, as the hook before it failed"
    : 'skipped without a reason: ctx.skip("why")';
}

function hasFailedAround(test: TestCase): boolean {
  for (let parent: TestSuite | TestModule = test.parent; ; parent = parent.parent) {
    if (parent.errors().length > 0) return true;
    if (parent.type === "module") return false;
  }
}

function fileOf(module: TestModule): string {
  return path.relative(module.project.vitest.config.root, module.moduleId).replaceAll(path.sep, "/");
}
