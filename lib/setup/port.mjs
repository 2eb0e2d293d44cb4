import { createServer } from "node:net";
import { SetupFailure } from "./failure.mjs";

const ANY_ADDRESS = ["0.0.0.0", "::"];

/**
 * Where to serve, read before anything is installed. The settings check judges a malformed PORT later; here it is null.
 * @param {NodeJS.ProcessEnv} env
 */
export function addressFrom(env) {
  const port = Number(env.PORT || "3000");
  return { host: env.HOST || "0.0.0.0", port: Number.isInteger(port) && port > 0 && port < 65_536 ? port : null };
}

/**
 * The address to open in a browser or to ask whether the server answers.
 * @param {string} host
 * @param {number} port
 */
export function urlOf(host, port) {
  const local = ANY_ADDRESS.includes(host) || host === "127.0.0.1" || host === "::1";
  return `http://${local ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * Stops with one sentence when the port cannot be had.
 * @param {string} host
 * @param {number} port
 * @param {string} command the command that was given, for the hint
 */
export async function requireFreePort(host, port, command) {
  const problem = await portProblem(host, port);
  if (!problem) return;
  const hint = `PORT=${await nextFreePort(host, port)} ${command}`;
  if (problem === "EADDRINUSE") throw new SetupFailure(`Port ${port} is in use; choose another: ${hint}`);
  if (problem === "EACCES") throw new SetupFailure(`Port ${port} is not open to this user; choose another: ${hint}`);
  throw new SetupFailure(
    `HOST is "${host}", and this machine has no such address (${problem}); unset it, or correct it.`,
  );
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the error code, or null when the port is free
 */
async function portProblem(host, port) {
  const own = await listenProblem(host, port);
  if (own || !ANY_ADDRESS.includes(host)) return own;
  // A server of somebody else on one loopback address would answer in our place at http://localhost.
  for (const loopback of ["127.0.0.1", "::1"]) {
    if ((await listenProblem(loopback, port)) === "EADDRINUSE") return "EADDRINUSE";
  }
  return null;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>}
 */
function listenProblem(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/**
 * @param {string} host
 * @param {number} port
 */
async function nextFreePort(host, port) {
  const first = Math.max(port + 1, 3000);
  for (let candidate = first; candidate < first + 50 && candidate <= 65_535; candidate++) {
    if ((await portProblem(host, candidate)) === null) return candidate;
  }
  return 3000;
}

/** @returns {Promise<number>} a port that was free a moment ago, on the loopback address */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port: 0 }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}
