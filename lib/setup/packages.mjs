import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { run } from "./child.mjs";
import { SetupFailure } from "./failure.mjs";

/**
 * A package as package-lock.json lists it.
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @typedef {{ os: string, cpu: string, libc: string | null }} Platform
 */

/**
 * The folders of packages that are not there as package-lock.json wants them.
 * @param {string} root
 * @param {{ dev: boolean, platform?: Platform }} options `dev`: the packages that only tests need count too
 * @returns {string[]}
 */
export function wrongPackages(root, { dev, platform = thisPlatform() }) {
  const locked = readLock(path.join(root, "package-lock.json"));
  // npm writes this file last, so an interrupted installation has none.
  const installed = readLock(path.join(root, "node_modules/.package-lock.json"));
  return Object.entries(locked)
    .filter(([folder, wanted]) => {
      if (folder === "" || wanted.link || (wanted.dev && !dev)) return false;
      const found = installed[folder];
      if (found && existsSync(path.join(root, folder, "package.json"))) return found.version !== wanted.version;
      return isNeeded(wanted, platform);
    })
    .map(([folder]) => folder);
}

/**
 * Optional packages are needed when they are made for exactly this platform (compiled code). The others are parts of
 * packages for other platforms, and npm leaves them out.
 * @param {LockedPackage} wanted
 * @param {Platform} platform
 */
function isNeeded({ optional, devOptional, os, cpu, libc }, platform) {
  if (!optional && !devOptional) return true;
  if (!os?.includes(platform.os) || !cpu?.includes(platform.cpu)) return false;
  return !libc || (platform.libc !== null && libc.includes(platform.libc));
}

/** @returns {Platform} */
function thisPlatform() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  const libc = process.platform === "linux" ? (report.header?.glibcVersionRuntime ? "glibc" : "musl") : null;
  return { os: process.platform, cpu: process.arch, libc };
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/**
 * Installs the locked packages where one is missing or has another version.
 * @param {string} root
 * @param {{ dev: boolean }} options
 */
export async function ensurePackages(root, { dev }) {
  if (wrongPackages(root, { dev }).length === 0) return;
  // Once there, the packages for tests stay: `npm start` in a developer's checkout must not take them away.
  const keepDev = dev || existsSync(path.join(root, "node_modules/vitest"));
  // No package of ours needs its install script (docs/dependencies.md), so none runs.
  const args = ["ci", keepDev ? "--include=dev" : "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  console.log(`Installing packages: npm ${args.slice(0, 2).join(" ")} …`);
  const started = performance.now();
  const [command, ...before] = npm();
  const { code, output } = await run(command, [...before, ...args], { cwd: root });
  if (code !== 0) {
    throw new SetupFailure(
      `${output.trimEnd()}\nThe packages could not be installed (npm ended with ${code}): check the network, then run the command again.`,
    );
  }
  console.log(`Installed in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}

/**
 * npm as a command: the one that runs this script, if any.
 * @returns {[string, ...string[]]}
 */
function npm() {
  const script = process.env.npm_execpath ?? "";
  return path.basename(script) === "npm-cli.js" ? [process.execPath, script] : ["npm"];
}
