import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANN, addAnnAndBob, sessionOf } from "../support/editors";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await addAnnAndBob(server);
});
afterAll(async () => {
  await server?.stop();
});

async function headersOf(path: string, cookie = ""): Promise<Headers> {
  const answer = await fetch(`${server.origin}${path}`, { redirect: "manual", headers: { cookie } });
  await answer.arrayBuffer();
  return answer.headers;
}

async function policyOf(path: string): Promise<ReadonlyMap<string, string>> {
  const text = (await headersOf(path)).get("content-security-policy") ?? "";
  return new Map(text.split("; ").map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1).join(" ")]));
}

const PUBLIC = ["/", "/polls", "/polls/yougov-peacekeepers-ukraine", "/articles", "/countries/gb", "/no-such-page"];
const EDITORS = ["/login", "/setup", "/admin/editors", "/admin/no-such-page", "/upload"];
const DATA = ["/api/admin/tokens", "/charts/yougov-peacekeepers-ukraine--peacekeepers-ukraine.svg", "/charts/none.svg"];

describe("every answer", () => {
  it.each([...PUBLIC, ...EDITORS, ...DATA, "/_next/static/none.js", "/embed/any"])(
    "of %s switches off what nothing here uses",
    async (path) => {
      const headers = await headersOf(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("permissions-policy")).toContain("camera=()");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("x-powered-by")).toBeNull();
      const policy = await policyOf(path);
      expect(policy.get("default-src")).toBe("'none'");
      expect(policy.get("object-src")).toBe("'none'");
      expect(policy.get("base-uri")).toBe("'none'");
      expect(policy.get("frame-ancestors")).toBe(path.startsWith("/embed/") ? "*" : "'none'");
    },
  );
});

describe("a page for readers", () => {
  it.each(PUBLIC)("%s loads from this site alone, and is the same for everybody", async (path) => {
    const policy = await policyOf(path);
    expect(policy.get("script-src")).toBe("'self' 'unsafe-inline'");
    for (const kind of ["connect-src", "font-src", "form-action"]) expect(policy.get(kind)).toBe("'self'");
    const cookie = await sessionOf(server.origin, ANN);
    const [asNobody = "", asAnn = ""] = await Promise.all(
      ["", cookie].map(async (sent) => (await fetch(`${server.origin}${path}`, { headers: { cookie: sent } })).text()),
    );
    expect(asAnn === asNobody).toBe(true);
    expect(asNobody).not.toMatch(/nonce="/);
  });
});

describe("a page for editors", () => {
  it.each(EDITORS)("%s runs scripts with a nonce of this one answer only, and is kept by no cache", async (path) => {
    const [first, second] = [await policyOf(path), await policyOf(path)];
    const scripts = first.get("script-src") ?? "";
    expect(scripts).toMatch(/^'nonce-[\w+/=]{24}' 'sha256-[\w+/=]+' 'strict-dynamic'$/);
    expect(second.get("script-src")).not.toBe(scripts);
    expect((await headersOf(path)).get("cache-control")).toContain("no-store");
  });

  it("ignores a nonce that a client sends", async () => {
    const answer = await fetch(`${server.origin}/login`, {
      headers: { "content-security-policy": "script-src 'nonce-mine'" },
    });
    expect(await answer.text()).not.toContain("mine");
  });

  it("is closed to caches when somebody is signed in too", async () => {
    const headers = await headersOf("/admin/editors", await sessionOf(server.origin, ANN));
    expect(headers.get("cache-control")).toBe("private, no-store");
  });
});

describe("a chart in the page of another site", () => {
  it("runs, loads and sends nothing", async () => {
    const policy = await policyOf("/embed/yougov-peacekeepers-ukraine--peacekeepers-ukraine");
    expect(Object.fromEntries(policy)).toMatchObject({ "style-src": "'unsafe-inline'", "form-action": "'none'" });
    for (const kind of ["script-src", "connect-src", "img-src"]) expect(policy.has(kind)).toBe(false);
  });
});

describe("a PDF", () => {
  it("loads nothing, and lies in no sandbox, in which browsers would not show it", async () => {
    const policy = await policyOf("/charts/yougov-peacekeepers-ukraine--peacekeepers-ukraine.pdf");
    expect(policy.has("script-src")).toBe(false);
    expect(policy.has("sandbox")).toBe(false);
  });
});

describe("an answer that is no page", () => {
  it.each(DATA)("%s runs nothing, even when a browser shows it", async (path) => {
    const policy = await policyOf(path);
    expect(policy.has("sandbox")).toBe(true);
    expect(policy.has("script-src")).toBe(false);
  });
});
