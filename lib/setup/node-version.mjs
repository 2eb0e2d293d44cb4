import { SetupFailure } from "./failure.mjs";

/** The oldest Node this project runs on; `engines` in package.json says the same. */
const OLDEST = [20, 19];

/**
 * Stops with one sentence on a Node that is too old.
 * @param {string} [version] as in process.version
 */
export function requireNode(version = process.version) {
  const [major = 0, minor = 0] = version.replace("v", "").split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupFailure(
    `Toplines needs Node ${OLDEST.join(".")} or newer, and this is ${version}: install a newer one from https://nodejs.org.`,
  );
}
