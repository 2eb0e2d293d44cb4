import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { postgresBinaries, program, serverIdentity } from "./postgres-binaries";

/** A real PostgreSQL for tests. */
export interface PostgresServer {
  /** Of a database in which schemas can be created. */
  readonly url: string;
  stop(): Promise<void>;
}

const ATTEMPTS = 3;
const LONGEST_START_MS = 60_000;

/**
 * The server of TEST_DATABASE_URL, or one started from the installed package on a free loopback port. It ends, and its
 * folder in the temp folder goes, with `stop` or with this process, however that ends.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  for (let attempt = 1; ; attempt++) {
    const server = await launch();
    try {
      await untilReady(server);
      return server;
    } catch (error) {
      await server.stop();
      // Between our looking and its listening another process may have taken the port.
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Creates an empty schema on the server (a database of its own would take a hundred times as long). */
export async function freshSchema(serverUrl: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `toplines_${randomBytes(6).toString("hex")}`;
  await execute(serverUrl, `create schema ${name}`);
  const url = new URL(serverUrl);
  const options = `options=${encodeURIComponent(`-c search_path=${name}`)}`;
  url.search = url.search === "" ? options : `${url.search}&${options}`;
  return { url: url.href, drop: () => execute(serverUrl, `drop schema ${name} cascade`) };
}

interface Launched extends PostgresServer {
  readonly keeper: ChildProcess;
  /** What the programs have complained about so far. */
  complaints(): string;
}

async function launch(): Promise<Launched> {
  const folder = await mkdtemp(path.join(tmpdir(), "toplines-postgres-"));
  const identity = serverIdentity();
  await chmod(folder, 0o755);
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(folder, identity.uid, identity.gid);
  const native = await postgresBinaries(folder, identity);
  const port = await freePort();
  const commands = commandsFor(native, path.join(folder, "data"), port);
  const script = fileURLToPath(new URL("postgres-keeper.mjs", import.meta.url));
  const keeper = spawn(process.execPath, [script, JSON.stringify({ folder, commands, ...identity })], {
    stdio: ["pipe", "ignore", "pipe"],
    // Out of reach of a Ctrl-C in the terminal: it stops by its standard input, when the tests are done with it.
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
  });
  let complaints = "";
  keeper.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-4_000);
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    keeper,
    complaints: () => complaints,
    stop: async () => {
      keeper.stdin?.end();
      if (keeper.exitCode === null) await new Promise((resolve) => keeper.once("close", resolve));
    },
  };
}

/** Text sorts by a language here, not by bytes: what depends on the order of bytes comes to light. */
function commandsFor(native: string, data: string, port: number): readonly (readonly [string, readonly string[]])[] {
  const initdb = ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync", "--no-instructions"];
  const language = ["--locale=C", "--locale-provider=icu", "--icu-locale=en-US"];
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return [
    [program(native, "initdb"), [...initdb, ...language]],
    [program(native, "postgres"), ["-D", data, "-p", String(port), ...flags]],
  ];
}

async function untilReady({ url, keeper, complaints }: Launched): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_START_MS;
  while (keeper.exitCode === null && performance.now() < giveUpAt) {
    if (await answers(url)) return;
    await pause(50);
  }
  throw new Error(`PostgreSQL did not start. It said:\n${complaints()}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    await execute(url, "select 1");
    return true;
  } catch {
    return false;
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port on 127.0.0.1");
  return address.port;
}
