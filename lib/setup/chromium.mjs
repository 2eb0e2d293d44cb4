import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./child.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC_APPS = ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome"];
const PLAYWRIGHT = "node_modules/playwright-core/cli.js";
const DOWNLOAD_MS = 300_000;
const INSTALL_MS = 600_000;

/** @typedef {{ path: string, problem: null } | { path: null, problem: string }} Chromium */

/**
 * A Chromium that runs, without installing anything: CHROMIUM_PATH, else the system's, else Playwright's own.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Chromium>}
 */
export async function findChromium(root, env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (await runs(root, env.CHROMIUM_PATH)) return { path: env.CHROMIUM_PATH, problem: null };
    return { path: null, problem: `CHROMIUM_PATH is "${env.CHROMIUM_PATH}", and that program does not run.` };
  }
  for (const candidate of [...systemCandidates(env), playwrightPath]) {
    const program = typeof candidate === "function" ? await candidate() : candidate;
    if (program && existsSync(program) && (await runs(root, program))) return { path: program, problem: null };
  }
  return { path: null, problem: `No Chromium was found: run \`${remedy(env)}\`, or set CHROMIUM_PATH to one.` };
}

/**
 * The same, and brings one where the machine has none.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Chromium>}
 */
export async function ensureChromium(root, env = process.env) {
  const found = await findChromium(root, env);
  if (found.path || env.CHROMIUM_PATH) return found;

  console.log("Downloading a Chromium for the browser tests …");
  await run(process.execPath, [PLAYWRIGHT, "install", "chromium"], { cwd: root, env, timeoutMs: DOWNLOAD_MS });
  const downloaded = await findChromium(root, env);
  if (downloaded.path || !isRoot() || !onPath("apt-get", env)) return downloaded;

  console.log("Installing a Chromium for the browser tests: apt-get install chromium …");
  const options = { cwd: root, env: { ...env, DEBIAN_FRONTEND: "noninteractive" }, timeoutMs: INSTALL_MS };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["install", "-y", "chromium"], options);
  return findChromium(root, env);
}

/** @param {NodeJS.ProcessEnv} env */
function systemCandidates(env) {
  const mac = process.platform === "darwin" ? ["/Applications", path.join(env.HOME ?? "", "Applications")] : [];
  return [
    ...NAMES.map((name) => onPath(name, env)),
    ...mac.flatMap((folder) => MAC_APPS.map((app) => path.join(folder, app))),
  ];
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(name, env) {
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

async function playwrightPath() {
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

/**
 * Whether the program starts: some systems keep a `chromium-browser` that only says how to get one, and a download may
 * lack libraries of the system.
 * @param {string} root
 * @param {string} program
 */
async function runs(root, program) {
  const { code, output } = await run(program, ["--version"], { cwd: root, timeoutMs: 30_000 });
  return code === 0 && /\d+\.\d+/.test(output);
}

/** @param {NodeJS.ProcessEnv} env */
function remedy(env) {
  if (onPath("apt-get", env)) return `${isRoot() ? "" : "sudo "}apt-get install -y chromium`;
  return "npx playwright-core install --with-deps chromium";
}

function isRoot() {
  return process.getuid?.() === 0;
}
