import { createInterface } from "node:readline";
import { ensureBuild } from "./build.mjs";
import { ROOT } from "./checkout.mjs";
import { exitCode, STOP_SIGNALS } from "./child.mjs";
import { withSetupLock } from "./lock.mjs";
import { prepareStore, serverEnvironment, startNext, untilAnswers } from "./next-server.mjs";
import { requireNode } from "./node-version.mjs";
import { ensurePackages } from "./packages.mjs";
import { addressFrom, requireFreePort, urlOf } from "./port.mjs";

const READY_MS = 120_000;
/** How long requests under way may take after a stop signal. */
const STOP_MS = 10_000;
/** What Next prints about itself while it starts. */
const NEXT_CHATTER = /^\s*(▲ Next|- (Local|Network|Environments|Experiments)|✓ |$)/u;

/**
 * Prepares the checkout and serves it until a stop signal.
 * @param {"start" | "dev"} mode
 */
export async function serve(mode) {
  requireNode();
  const command = mode === "start" ? "npm start" : "npm run dev";
  const env = serverEnvironment(ROOT, process.env, mode === "start" ? "production" : "development");
  const { host, port } = addressFrom(process.env);
  if (port !== null) await requireFreePort(host, port, command);
  await withSetupLock(ROOT, async () => {
    await ensurePackages(ROOT, { dev: mode === "dev" });
    console.log(await prepareStore(ROOT, env));
    if (mode === "start") await ensureBuild(ROOT);
  });
  // The settings check has refused a malformed port by now.
  const checked = port ?? 3000;
  // Preparing may have taken minutes.
  await requireFreePort(host, checked, command);
  await runServer({ root: ROOT, mode, host, port: checked, env });
}

/** @param {import("./next-server.mjs").ServerOptions} options */
async function runServer(options) {
  const server = startNext(options);
  passSignals(server);
  let ready = options.mode === "dev";
  if (server.stdout) {
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (ready || !NEXT_CHATTER.test(line)) console.log(line);
    });
  }
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    server.on("close", (code, signal) => {
      process.exitCode = exitCode(code, signal);
      resolve();
    });
  });
  const url = urlOf(options.host, options.port);
  const status = await Promise.race([untilAnswers(server, url, READY_MS), ended.then(() => null)]);
  ready = true;
  if (status !== null) {
    console.log(
      status < 500 ? `Toplines is ready: ${url}` : `Toplines runs at ${url}, but its front page fails (${status}).`,
    );
  }
  await ended;
}

/**
 * Passes stop signals on to the server, and ends it by force when it does not stop.
 * @param {import("node:child_process").ChildProcess} server
 */
function passSignals(server) {
  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      server.kill(signal);
      setTimeout(() => server.kill("SIGKILL"), STOP_MS).unref();
    });
  }
}
