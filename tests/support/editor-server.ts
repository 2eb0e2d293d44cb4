import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import Libsql from "libsql";
import { storeFile } from "@/lib/adapters/store/sqlite";
import type { TokenScope } from "@/lib/core/model/actor";
import { OPERATOR, onAccounts } from "./editors";
import { type ServerOptions, startServer, type TestServer } from "./server";

/** A server of a test's own, and the ways to knock at it. */
export interface EditorServer extends TestServer {
  /** The secret of a token that may import. */
  readonly token: string;
  /** Asks with a token (by default the one that may import; `null` = as nobody). */
  readonly ask: (address: string, request?: RequestInit & { readonly token?: string | null }) => Promise<Response>;
}

export async function startEditorServer(options: ServerOptions = {}): Promise<EditorServer> {
  const server = await startServer(options);
  const token = await createToken(server.dataDir, "import");
  return { ...server, token, ask: asking(server.origin, token) };
}

/** The same store served anew; the token of before is good still. */
export async function restartEditorServer(dataDir: string, token: string): Promise<EditorServer> {
  const server = await startServer({ dataDir });
  return { ...server, token, ask: asking(server.origin, token) };
}

function asking(origin: string, token: string): EditorServer["ask"] {
  return (address, { token: other = token, ...request } = {}) => {
    const headers = new Headers(request.headers);
    if (other !== null) headers.set("authorization", `Bearer ${other}`);
    return fetch(`${origin}${address}`, { ...request, headers });
  };
}

let tokens = 0;

export function createToken(dataDir: string, scope: TokenScope): Promise<string> {
  const name = `test ${++tokens}`;
  return onAccounts(dataDir, async (accounts) => (await accounts.createToken(name, scope, OPERATOR)).secret);
}

/** What every table of the embedded store holds, as one digest, seen by a connection of its own. */
export function contentOfStore(dataDir: string): string {
  const connection = new Libsql(storeFile(dataDir), { readonly: true });
  const hash = createHash("sha256");
  try {
    const tables = connection.prepare("select name from sqlite_master where type = 'table' order by name").all();
    for (const { name } of tables as { name: string }[]) {
      hash.update(`\n${name}\n`);
      for (const row of connection.prepare(`select * from "${name}" order by 1, 2`).raw().all())
        hash.update(`${JSON.stringify(row)}\n`);
    }
    return hash.digest("hex");
  } finally {
    connection.close();
  }
}

/** What lies in the folders of uploads and imports. */
export function leftovers(dataDir: string): readonly string[] {
  return ["uploads", "imports"].flatMap((name) => {
    const folder = path.join(dataDir, name);
    return existsSync(folder) ? readdirSync(folder).map((found) => `${name}/${found}`) : [];
  });
}
