import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./child.mjs";
import { SetupFailure } from "./failure.mjs";

/** What the built pages are made of. */
const SOURCES = [
  "app",
  "components",
  "data/countries.json",
  "lib",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
];
const STAMP = ".next/toplines-sources";

/** Where Next's own command stands in the checkout. */
export const NEXT = "node_modules/next/dist/bin/next";

/**
 * One hash over names and contents of all sources.
 * @param {string} root
 */
export function hashSources(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of filesIn(path.join(root, source))) {
      const content = readFileSync(file);
      hash.update(`${path.relative(root, file).replaceAll(path.sep, "/")}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}

/**
 * All files in a folder, or the file itself, in a fixed order; dot files belong to editors and systems.
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => !name.startsWith("."))
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

/**
 * Whether .next holds the build of these sources.
 * @param {string} root
 * @param {string} hash
 */
export function isBuilt(root, hash) {
  const stamp = path.join(root, STAMP);
  return existsSync(path.join(root, ".next/BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/**
 * Builds the pages when the sources changed since the last build.
 * @param {string} root
 */
export async function ensureBuild(root) {
  const hash = hashSources(root);
  if (isBuilt(root, hash)) return;
  console.log("Building the pages …");
  const started = performance.now();
  // Taken away first: a build that fails or is killed leaves no stamp.
  rmSync(path.join(root, STAMP), { force: true });
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ("production"), NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = await run(process.execPath, [NEXT, "build"], { cwd: root, env });
  if (code !== 0) throw new SetupFailure(`${output.trimEnd()}\nThe build failed; the lines above say why.`);
  writeFileSync(path.join(root, STAMP), hash);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}
