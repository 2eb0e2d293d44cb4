/**
 * How long an editor waits on /upload: from choosing a file to the first chart that can be seen, and the longest task
 * that kept the page busy meanwhile. Prints milliseconds of this machine; nothing is asserted.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { ensureBuild } from "@/lib/setup/build.mjs";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { findChromium } from "@/lib/setup/chromium.mjs";
import { prepareStore, serverEnvironment, startNext, untilAnswers } from "@/lib/setup/next-server.mjs";
import { anyFreePort } from "@/lib/setup/port.mjs";
import { ANN, OPERATOR, onAccounts } from "../support/editors";

const FOLDER = path.resolve(ROOT, "../shared/polls");
const FILES = [
  ["538_masculinity_raw_responses.csv"],
  ["nsppolls_presidentielle.csv"],
  ["swedishpolls_polls.csv"],
  ["economist_us2016_all_polls.csv"],
  ["ubicenter_responses.csv", "ubicenter_polls.csv", "ubicenter_questions.csv"],
] as const;
const RUNS = 5;

interface Measured {
  readonly preview: number;
  readonly longest: number;
  readonly frames: number;
}

/** Runs in the page; a text, because what runs this file puts names of its own into functions. */
const WATCH = `new Promise((resolve) => {
  let longest = 0;
  let frames = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
  const isSeen = () =>
    [...document.querySelectorAll(".upload-side .plot svg")].some((svg) => svg.getBoundingClientRect().height > 0);
  addEventListener("change", () => {
    const start = performance.now();
    const look = () => {
      frames += 1;
      if (!isSeen()) return requestAnimationFrame(look);
      const preview = performance.now() - start;
      // Long tasks are reported a little later.
      setTimeout(() => resolve({ preview, longest, frames }), 500);
    };
    requestAnimationFrame(look);
  }, { capture: true, once: true });
})`;

const dataDir = mkdtempSync(path.join(tmpdir(), "toplines-bench-"));
try {
  await ensureBuild(ROOT);
  await measureAll();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function measureAll(): Promise<void> {
  const env = serverEnvironment(ROOT, { ...process.env, DATA_DIR: dataDir }, "production");
  await prepareStore(ROOT, env);
  await onAccounts(dataDir, (accounts) => accounts.addEditor(ANN, OPERATOR));
  const port = await anyFreePort();
  const server = startNext({ root: ROOT, mode: "start", host: "127.0.0.1", port, env }, { stderr: "inherit" });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(server, origin, 60_000);
  const { path: executablePath, problem } = await findChromium(ROOT);
  if (executablePath === null) throw new Error(problem);
  const args = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    page.on("dialog", (dialog) => dialog.accept());
    await signIn(page, origin);
    for (const names of FILES) await report(page, origin, names);
  } finally {
    await browser.close();
    server.kill("SIGTERM");
  }
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/login?next=/upload`);
  await page.getByLabel("E-mail").fill(ANN.email);
  await page.getByLabel("Password").fill(ANN.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/upload");
}

async function report(page: Page, origin: string, names: readonly string[]): Promise<void> {
  const files = names.map((name) => path.join(FOLDER, name));
  if (!files.every((file) => existsSync(file))) {
    console.log(`${names[0]}: skipped, ../shared/polls is not here`);
    return;
  }
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(page, origin, files));
  const median = runs.map(({ preview }) => preview).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const most = (of: (run: Measured) => number) => Math.round(Math.max(...runs.map(of)));
  console.log(
    `${names.join(", ")}: first chart after ${Math.round(median)} ms (median of ${RUNS}, at most ${most(({ preview }) => preview)}), ` +
      `longest task of the page ${most(({ longest }) => longest)} ms, frames drawn meanwhile at least ${Math.min(...runs.map(({ frames }) => frames))}`,
  );
}

async function measure(page: Page, origin: string, files: readonly string[]): Promise<Measured> {
  await page.goto(`${origin}/upload`, { waitUntil: "networkidle" });
  const measured = page.evaluate<Measured>(WATCH);
  await page.locator(".drop-zone input").setInputFiles([...files]);
  return measured;
}
