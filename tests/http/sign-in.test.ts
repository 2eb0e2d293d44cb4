import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "@/lib/adapters/settings";
import { openDatabase } from "@/lib/adapters/store/open-database";
import { ANN, addAnnAndBob, BOB, cookiesOf, onAccounts, postForm, sessionOf } from "../support/editors";
import { htmlText } from "../support/html-text";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  // The tests speak through a proxy of their own, so to speak: they say which address a reader has.
  server = await startServer({ settings: { TRUSTED_PROXIES: "127.0.0.1" } });
  await addAnnAndBob(server);
});
afterAll(async () => {
  await server?.stop();
});

function signIn(editor: { email: string; password: string }, more: Record<string, string> = {}, headers = {}) {
  return postForm(server.origin, "/api/admin/session", { ...editor, ...more }, headers);
}
async function get(path: string, cookie = ""): Promise<{ status: number; text: string; location: string | null }> {
  const answer = await fetch(`${server.origin}${path}`, { redirect: "manual", headers: { cookie } });
  return {
    status: answer.status,
    text: htmlText(await answer.text()),
    location: answer.headers.get("location"),
  };
}

describe("signing in over http", () => {
  it("leads to the page the editor wanted, with a cookie that no script and no other site can use", async () => {
    const answer = await signIn(ANN, { next: "/admin/editors?page=2" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/admin/editors?page=2");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const [cookie = "", ...others] = answer.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^toplines-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await get("/admin/editors", cookiesOf(answer))).text).toContain("ann@example.org");
  });

  it("is refused in the same words for a wrong password and for an e-mail of nobody, and keeps the e-mail", async () => {
    for (const email of [BOB.email, "nobody@example.org"]) {
      const answer = await signIn({ email, password: "wrong horse battery" }, { next: "/upload" });
      expect(answer.headers.get("location")).toBe("/login?next=%2Fupload&problem=SIGN_IN_FAILED");
      const page = await fetch(`${server.origin}/login?next=%2Fupload&problem=SIGN_IN_FAILED`, {
        headers: { cookie: cookiesOf(answer) },
      });
      const html = await page.text();
      expect(htmlText(html)).toContain("E-mail and password do not belong together.");
      expect(html).toContain(`value="${email}"`);
      expect(html).toContain('name="next" value="/upload"');
      expect(html).not.toContain("wrong horse battery");
    }
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/",
    "/.//evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "",
  ])("never leads to another site: next=%j", async (next) => {
    expect((await signIn(ANN, { next })).headers.get("location")).toBe("/admin");
    const page = await get(`/login?next=${encodeURIComponent(next)}`, await sessionOf(server.origin, ANN));
    expect([page.status, page.location]).toEqual([307, "/admin"]);
  });

  it("tells what it will not take: other kinds of bodies, and forms without end", async () => {
    const send = (body: BodyInit, type: string) =>
      fetch(`${server.origin}/api/admin/session`, {
        method: "POST",
        body,
        headers: { "content-type": type, origin: server.origin },
      });
    expect((await send("{}", "application/json")).status).toBe(415);
    expect((await send("a=b", "text/plain")).status).toBe(415);
    expect((await send(`email=${"x".repeat(300_000)}`, "application/x-www-form-urlencoded")).status).toBe(400);
    expect((await fetch(`${server.origin}/api/admin/session`)).status).toBe(405);
  });

  it("limits attempts by the reader's own address, whatever a reader writes before it", async () => {
    const from = (forwardedFor: string, nth: number) =>
      signIn(
        { email: `nobody${nth}@example.org`, password: "wrong horse battery" },
        {},
        { "x-forwarded-for": forwardedFor, "x-toplines-peer": `x direct 198.51.100.${nth}` },
      );
    for (let nth = 0; nth < 20; nth++) {
      const answer = await from(`198.51.100.${nth}, 203.0.113.7`, nth);
      expect(answer.headers.get("location")).toContain("SIGN_IN_FAILED");
    }
    const refused = await from("198.51.100.99, 203.0.113.7", 99);
    expect(refused.headers.get("location")).toBe("/login?problem=TOO_MANY_ATTEMPTS");
    const { text } = await get("/login?problem=TOO_MANY_ATTEMPTS", cookiesOf(refused));
    expect(text).toMatch(/Too many attempts to sign in from your address\. Try again in (?:\d+ seconds?|1 minute)\./);
    const other = await signIn(ANN, {}, { "x-forwarded-for": "203.0.113.7, 203.0.113.8" });
    expect(other.headers.get("location")).toBe("/admin");
    const log = await onAccounts(server.dataDir, (accounts) => accounts.listAudit({ limit: 1 }));
    expect(log).toMatchObject([{ action: "sign-in", actor: ANN.email, address: "203.0.113.8" }]);
  });
});

describe("while another process writes to the store, as an import does,", () => {
  it("pages answer at once, and signing in waits until it is done", async () => {
    const settings = readSettings({ NODE_ENV: "test", DATA_DIR: server.dataDir });
    const database = await openDatabase(settings);
    let signingIn: Promise<Response> | null = null;
    await database.write.transaction().execute(async (trx) => {
      await trx.deleteFrom("auth_session").where("id", "=", "none").execute();
      signingIn = signIn(ANN);
      for (let nth = 0; nth < 20; nth++) expect((await get("/polls")).status).toBe(200);
      expect(await Promise.race([signingIn, "waiting"])).toBe("waiting");
    });
    await database.close();
    expect((await (signingIn ?? signIn(ANN))).headers.get("location")).toBe("/admin");
  });
});

describe("signing out", () => {
  it("ends this session and takes the cookie away", async () => {
    const [here, there] = [await sessionOf(server.origin, ANN), await sessionOf(server.origin, ANN)];
    const answer = await postForm(server.origin, "/api/admin/session/end", {}, { cookie: here });
    expect(answer.headers.get("location")).toBe("/login?done=signed-out");
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^toplines-session=;.*Max-Age=0/)]);
    expect((await get("/admin/account", here)).location).toBe("/login?next=%2Fadmin%2Faccount");
    expect((await get("/admin/account", there)).status).toBe(200);
  });

  it("everywhere ends every session of this editor and of no other", async () => {
    const ann = [await sessionOf(server.origin, ANN), await sessionOf(server.origin, ANN)];
    const bob = await sessionOf(server.origin, BOB);
    await postForm(server.origin, "/api/admin/session/end", { everywhere: "yes" }, { cookie: ann[0] ?? "" });
    for (const cookie of ann) expect((await get("/admin/account", cookie)).status).toBe(307);
    expect((await get("/admin/account", bob)).status).toBe(200);
  });
});

describe("a change by an editor's cookie", () => {
  const ROUTES = ["session", "session/end", "setup", "editors", "tokens", "account"].map(
    (name) => `/api/admin/${name}`,
  );

  it.each([
    ["from another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["from another host of the domain", { "sec-fetch-site": "same-site", origin: "http://evil.localhost" }],
    ["from another origin", { origin: "https://evil.example" }],
    ["from a page without an origin", { origin: "null" }],
  ])("%s is refused by every form", async (_, headers) => {
    const cookie = await sessionOf(server.origin, ANN);
    for (const route of ROUTES) {
      const answer = await postForm(server.origin, route, { everywhere: "yes" }, { cookie, ...headers, accept: "*/*" });
      expect([route, answer.status]).toEqual([route, 403]);
      expect(await answer.json()).toMatchObject({ code: "REQUEST_FROM_ELSEWHERE" });
    }
    expect((await get("/admin/account", cookie)).status).toBe(200);
  });

  it("that does not say where it comes from is refused too", async () => {
    const answer = await fetch(`${server.origin}/api/admin/session/end`, {
      method: "POST",
      headers: { cookie: await sessionOf(server.origin, ANN) },
    });
    expect(answer.status).toBe(403);
  });
});

describe("a site that readers reach by https", () => {
  it("has a cookie of its host alone, only by https, and takes forms of its own address only", async () => {
    const publicUrl = "https://polls.example.org";
    const secure = await startServer({ settings: { PUBLIC_URL: publicUrl } });
    try {
      await addAnnAndBob(secure);
      const answer = await postForm(secure.origin, "/api/admin/session", ANN, { origin: publicUrl });
      expect(answer.headers.getSetCookie()).toEqual([
        expect.stringMatching(
          /^__Host-toplines-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        ),
      ]);
      expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
      const wrong = await postForm(
        secure.origin,
        "/api/admin/session",
        { ...ANN, password: "x" },
        { origin: publicUrl },
      );
      expect(wrong.headers.getSetCookie()).toEqual([expect.stringMatching(/^toplines-note=.*; Secure$/)]);
      const elsewhere = await postForm(secure.origin, "/api/admin/session", ANN, { accept: "*/*" });
      expect(elsewhere.status).toBe(403);
      const page = await fetch(`${secure.origin}/login`);
      expect(await page.text()).not.toContain("travel unencrypted");
      expect(page.headers.get("strict-transport-security")).toBe("max-age=31536000");
    } finally {
      await secure.stop();
    }
  });

  it("by http warns on the page where passwords are typed", async () => {
    expect((await get("/login")).text).toContain("Passwords and sessions travel unencrypted");
    expect((await fetch(`${server.origin}/login`)).headers.has("strict-transport-security")).toBe(false);
  });
});
