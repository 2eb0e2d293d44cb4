import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { run } from "@/lib/setup/child.mjs";
import type { TestReport } from "@/lib/setup/test-report.mjs";
import { temporaryFolder } from "./temporary-folder";

const FILES = {
  "a-plain.test.ts": `import { expect, it } from "vitest";
    it("passes", () => {});
    it("fails", () => expect(1).toBe(2));`,
  "b-skips.test.ts": `import { it } from "vitest";
    it("says why", (test) => test.skip("no network"));
    it("does not say why", (test) => test.skip());
    it.skip("is switched off", () => {});
    it.todo("is not written");`,
  "c-hooks.test.ts": `import { afterAll, beforeAll, describe, it } from "vitest";
    describe("before", () => { beforeAll(() => { throw new Error("no server"); }); it("never runs", () => {}); });
    describe("after", () => { afterAll(() => { throw new Error("no clean-up"); }); it("passes", () => {}); });`,
  "d-import.test.ts": `import "./nothing";`,
  "e-unhandled.test.ts": `import { it } from "vitest";
    it("passes, but leaves an error behind", async () => {
      void Promise.reject(new Error("nobody caught me"));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });`,
  "f-empty.test.ts": "export {};",
  "g-killed.test.ts": `import { it } from "vitest"; it("ends its process", () => process.kill(process.pid, "SIGKILL"));`,
};

async function reportOf(
  files: Readonly<Record<string, string>>,
): Promise<{ code: number; report: TestReport; output: string }> {
  const folder = temporaryFolder(files);
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  const file = path.join(folder, "report.json");
  const vitest = path.join(ROOT, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--root", folder, "--reporter", path.join(ROOT, "tests/reporter.ts")];
  const { code, output } = await run(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, TEST_REPORT: file },
  });
  return { code, output, report: JSON.parse(readFileSync(file, "utf8")) as TestReport };
}

it("the reporter counts as failed whatever did not pass and has no reason for it", { timeout: 60_000 }, async () => {
  const { code, report, output } = await reportOf(FILES);
  const failures = report.failures
    .map(({ file, title, message }) => `${file} > ${title}: ${message.split("\n")[0]}`)
    .sort();
  expect(failures).toEqual([
    " > error outside a test: [vitest-pool]: Worker forks emitted error.",
    " > error outside a test: nobody caught me",
    "a-plain.test.ts > fails: expected 1 to be 2 // Object.is equality",
    'b-skips.test.ts > does not say why: skipped without a reason: ctx.skip("why")',
    'b-skips.test.ts > is not written: skipped without a reason: ctx.skip("why")',
    'b-skips.test.ts > is switched off: skipped without a reason: ctx.skip("why")',
    "c-hooks.test.ts > after: no clean-up",
    "c-hooks.test.ts > before > never runs: did not run, as the hook before it failed",
    "c-hooks.test.ts > before: no server",
    expect.stringMatching(/^d-import\.test\.ts > the file itself: Cannot find module '\.\/nothing'/),
    expect.stringMatching(/^f-empty\.test\.ts > the file itself: No test suite found/),
    "g-killed.test.ts > ends its process: did not run to its end",
  ]);
  expect(report.passed).toBe(3);
  expect(report.skips).toEqual([{ file: "b-skips.test.ts", title: "says why", message: "no network" }]);
  expect(code).toBe(1);
  expect(output).toContain("FAILED  a-plain.test.ts  1 passed, 1 failed");
});
