import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { ANN, addAnnAndBob, OPERATOR, onAccounts } from "../support/editors";
import { startServer, type TestServer } from "../support/server";

interface Address {
  readonly method: string;
  readonly path: string;
}

/** What everybody may read through the API. */
const PUBLIC = /^\/api\/v1\/(?:polls|questions|countries|pollsters|articles|openapi\.json)(?:\/|\.|$)/;

/** Everything under the pages for editors and the API, found by walking the files: a new one cannot be forgotten. */
function addresses(): readonly Address[] {
  const files = readdirSync(path.join(ROOT, "app"), { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll(path.sep, "/"),
  );
  return files.flatMap((file) => {
    const at = `/${path.posix.dirname(file)}`.replace(/\/\([^/]+\)/g, "").replace(/\[+[^\]/]+\]+/g, "1");
    if (/(?:^|\/)page\.tsx$/.test(file) && /^\/(?:admin|upload)(?:\/|$)/.test(at)) return [{ method: "GET", path: at }];
    if (!/(?:^|\/)route\.tsx?$/.test(file) || !at.startsWith("/api/")) return [];
    const text = readFileSync(path.join(ROOT, "app", file), "utf8");
    const methods = [...text.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g)];
    const found = methods.map(([, method = ""]) => ({ method, path: at }));
    return found.filter(({ method }) => method !== "GET" || !PUBLIC.test(at));
  });
}

/** What past advisories used to get around the proxy of the framework. */
const TRICKS: readonly Readonly<Record<string, string>>[] = [
  {},
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
  { "x-middleware-rewrite": "/polls", "x-middleware-next": "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-segment-prefetch": "/_tree" },
  { "next-resume": "1" },
  { "next-action": "0000000000000000000000000000000000000000" },
  { "x-matched-path": "/polls", "x-invoke-path": "/polls", "x-now-route-matches": "1=polls" },
  { "x-toplines-peer": "x direct 127.0.0.1", "x-toplines-page": "/polls" },
  { "x-forwarded-host": "localhost", "x-original-url": "/polls", "x-rewrite-url": "/polls" },
];

/** The ways a page's content may be asked for without its address. */
const FORMS: readonly ((address: string) => string)[] = [
  (address) => `${address}.segments/_tree.segment.rsc`,
  (address) => `${address}.segments/_full.segment.rsc`,
  (address) => `${address}?_rsc=1`,
  (address) => `/_next/data/build${address}.json`,
  (address) => `/.${address}`,
  (address) => `/polls/..%2f..${address}`,
];

/** What only who is signed in may see: the name of an editor and of a token. */
const SECRETS = [ANN.email, "the nightly token"];

async function addAccounts(server: TestServer): Promise<string> {
  await addAnnAndBob(server);
  return onAccounts(server.dataDir, async (accounts) => {
    await accounts.createToken("the nightly token", "import", OPERATOR);
    return (await accounts.createToken("reader", "read", OPERATOR)).secret;
  });
}

/** Answers that are no refusal, twenty at most, as "GET /admin → 200". */
async function openAddresses(origin: string, auth: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { method, path: address } of addresses())
    for (const { path: asked, headers } of waysIn(method, address)) {
      const answer = await fetch(`${origin}${asked}`, { method, headers: { ...headers, ...auth }, redirect: "manual" });
      const text = await answer.text();
      const what = `${method} ${asked} ${JSON.stringify(headers)}`;
      if (!isRefusal(answer, text, auth)) found.push(`${what} → ${answer.status}`);
      if (SECRETS.some((secret) => text.includes(secret))) found.push(`${what} tells a secret`);
    }
  return found.slice(0, 20);
}

interface WayIn {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Every trick on the address itself and, of a page, on its data, and every other form of it. */
function waysIn(method: string, address: string): readonly WayIn[] {
  if (method !== "GET") return TRICKS.map((headers) => ({ path: address, headers }));
  return [
    ...TRICKS.flatMap((headers) => [address, `${address}.rsc`].map((path) => ({ path, headers }))),
    ...FORMS.map((form) => ({ path: form(address), headers: {} })),
  ];
}

function isRefusal(answer: Response, text: string, auth: Readonly<Record<string, string>>): boolean {
  if ([401, 403, 404, 405].includes(answer.status)) return true;
  if ([307, 308].includes(answer.status)) return /^\/(?:login\?next=|\S*$)/.test(answer.headers.get("location") ?? "");
  // A reader's token is known: what it sends may be refused for other reasons.
  if (answer.status >= 400 && answer.status < 500 && "authorization" in auth) return true;
  // In the framework's own form: where to go on to, or the tree of routes; in either nothing of a page.
  const isFramework = answer.headers.get("content-type")?.startsWith("text/x-component") ?? false;
  const leads = text.includes("NEXT_REDIRECT") && text.includes("/login?next=");
  return answer.status === 200 && isFramework && (leads || !text.includes('"h1"'));
}

describe("without a session, the pages for editors and every change", () => {
  let server: TestServer;
  let reader: string;
  beforeAll(async () => {
    server = await startServer();
    reader = await addAccounts(server);
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("are found", () => {
    expect(addresses()).toContainEqual({ method: "GET", path: "/admin/editors" });
    expect(addresses()).toContainEqual({ method: "POST", path: "/api/admin/session/end" });
  });

  it("ask a stranger of each change to sign in, before they look at what is asked for", async () => {
    for (const { method, path: address } of addresses().filter((one) => one.method !== "GET")) {
      const { status } = await fetch(`${server.origin}${address}`, { method });
      // The forms that sign in and out are open to everybody, from pages of this site.
      expect(status, `${method} ${address}`).toBe(/\/api\/admin\/(?:session|setup)/.test(address) ? 403 : 401);
    }
  });

  it("are closed to strangers, whatever headers they send", { timeout: 240_000 }, async () => {
    expect(await openAddresses(server.origin, {})).toEqual([]);
  });

  it("are closed to a token that may read only", { timeout: 240_000 }, async () => {
    expect(await openAddresses(server.origin, { authorization: `Bearer ${reader}` })).toEqual([]);
  });

  it("are closed to a cookie that was made up", { timeout: 240_000 }, async () => {
    expect(await openAddresses(server.origin, { cookie: "toplines-session=abc.def" })).toEqual([]);
  });
});

describe("with proxy.ts taken out of the built pages", () => {
  const root = mkdtempSync(path.join(tmpdir(), "toplines-no-proxy-"));
  let server: TestServer;
  beforeAll(async () => {
    for (const name of readdirSync(ROOT).filter((name) => !name.startsWith("."))) {
      symlinkSync(path.join(ROOT, name), path.join(root, name));
    }
    cpSync(path.join(ROOT, ".next"), path.join(root, ".next"), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !/[/\\]\.next[/\\](?:cache|dev)$/.test(source),
    });
    takeProxyOut(path.join(root, ".next/server"));
    server = await startServer({ root });
    await addAccounts(server);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it("the proxy is indeed gone: the policy it sets is that of the configuration, under which no script runs", async () => {
    const { headers } = await fetch(`${server.origin}/login`);
    expect(headers.get("content-security-policy")).toContain("script-src 'none'");
  });

  it("all is as closed as with it", { timeout: 240_000 }, async () => {
    expect(await openAddresses(server.origin, {})).toEqual([]);
  });
});

function takeProxyOut(folder: string): void {
  const functions = path.join(folder, "functions-config-manifest.json");
  const manifest: unknown = JSON.parse(readFileSync(functions, "utf8"));
  writeFileSync(
    functions,
    JSON.stringify(manifest, (key, value: unknown) => (key === "/_middleware" ? undefined : value)),
  );
  rmSync(path.join(folder, "middleware.js"));
}
