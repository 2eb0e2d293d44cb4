import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANN, addAnnAndBob, BOB, cookiesOf, OPERATOR, onAccounts, postForm, sessionOf } from "../support/editors";
import { htmlText } from "../support/html-text";
import { startServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ settings: { TRUSTED_PROXIES: "127.0.0.1" } });
});
afterAll(async () => {
  await server?.stop();
});

async function page(path: string, cookie: string): Promise<{ status: number; html: string; text: string }> {
  const answer = await fetch(`${server.origin}${path}`, { redirect: "manual", headers: { cookie } });
  const html = await answer.text();
  return { status: answer.status, html, text: htmlText(html) };
}

/** Sends a form, follows the answer as a browser does, and gives what the next page says. */
async function sendAndLook(path: string, fields: Record<string, string>, cookie: string) {
  const answer = await postForm(server.origin, path, fields, { cookie });
  const location = answer.headers.get("location") ?? "";
  const next = await page(location, [cookie, cookiesOf(answer)].join("; "));
  return { location, ...next };
}

describe("the setup link", () => {
  it("makes one of several at once the first admin, who is then signed in; it works no second time", async () => {
    const link = (await onAccounts(server.dataDir, (accounts) => accounts.createSetupLink())) ?? "";
    const shown = await page(`/setup?link=${link}`, "");
    expect(shown.text).toContain("You will be an admin of this site");
    const become = (email: string) =>
      postForm(server.origin, "/api/admin/setup", { link, email, password: ANN.password, again: ANN.password });

    const slip = await postForm(server.origin, "/api/admin/setup", { link, ...ANN, again: "something else" });
    expect(slip.headers.get("location")).toBe(`/setup?link=${link}&problem=PASSWORD_UNFIT`);
    const answers = await Promise.all(["a", "b", "c", "d"].map((name) => become(`${name}@example.org`)));
    const won = answers.filter((answer) => answer.headers.get("location") === "/admin");
    expect(won).toHaveLength(1);
    for (const answer of answers.filter((one) => !won.includes(one)))
      expect(answer.headers.get("location")).toBe(`/setup?link=${link}&problem=SETUP_LINK_INVALID`);
    const cookie = won[0] ? cookiesOf(won[0]) : "";
    expect((await page("/admin/editors", cookie)).status).toBe(200);

    expect((await become("late@example.org")).headers.get("location")).toContain("SETUP_LINK_INVALID");
    expect((await page(`/setup?link=${link}`, "")).text).toContain("This site has its first editor");
    const editors = await onAccounts(server.dataDir, (accounts) => accounts.listEditors());
    expect(editors.map(({ role }) => role)).toEqual(["admin"]);
    await onAccounts(server.dataDir, async (accounts) => {
      for (const { email } of editors) await accounts.removeEditor(email, OPERATOR);
    });
  });

  it("lets nobody in with a guess, and its page sends its address nowhere", async () => {
    await onAccounts(server.dataDir, (accounts) => accounts.createSetupLink());
    const guess = await postForm(server.origin, "/api/admin/setup", { link: "x", ...ANN, again: ANN.password });
    expect(guess.headers.get("location")).toBe("/setup?link=x&problem=SETUP_LINK_INVALID");
    const answer = await fetch(`${server.origin}/setup?link=x`);
    expect(answer.headers.get("referrer-policy")).toBe("strict-origin");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });
});

describe("the pages of an admin", () => {
  let ann: string;
  beforeAll(async () => {
    await addAnnAndBob(server);
  });
  beforeEach(async () => {
    ann = await sessionOf(server.origin, ANN);
  });

  it("add an editor with a password that is shown once and lets them in", async () => {
    const { location, text, html } = await sendAndLook(
      "/api/admin/editors",
      { action: "add", email: "Cleo@example.org", role: "editor" },
      ann,
    );
    expect(location).toBe("/admin/editors?done=added");
    expect(text).toContain("cleo@example.org can sign in now");
    const password = /<code class="secret">([^<]+)/.exec(html)?.[1] ?? "";
    const cleo = await sessionOf(server.origin, { email: "cleo@example.org", password });
    expect((await page("/admin/account", cleo)).status).toBe(200);
    expect((await page("/admin/editors?done=added", ann)).html).not.toContain(password);
    expect((await page("/admin/audit", ann)).text).toContain("email: cleo@example.org, role: editor");
  });

  it("give a new password, end sessions and remove, and refuse to do that to oneself", async () => {
    const bob = await sessionOf(server.origin, BOB);
    const ended = await sendAndLook("/api/admin/editors", { action: "end-sessions", email: BOB.email }, ann);
    expect(ended.text).toContain("bob@example.org is signed out everywhere: 1 session ended.");
    expect((await page("/admin/account", bob)).status).toBe(307);

    const reset = await sendAndLook("/api/admin/editors", { action: "reset", email: BOB.email }, ann);
    const password = /<code class="secret">([^<]+)/.exec(reset.html)?.[1] ?? "";
    await sessionOf(server.origin, { email: BOB.email, password });

    const removed = await sendAndLook("/api/admin/editors", { action: "remove", email: BOB.email }, ann);
    expect(removed.text).toContain("bob@example.org is no longer an editor.");
    const again = await sendAndLook("/api/admin/editors", { action: "remove", email: BOB.email }, ann);
    expect(again.text).toContain("There is no editor bob@example.org.");
    for (const action of ["remove", "reset"]) {
      const own = await sendAndLook("/api/admin/editors", { action, email: ANN.email }, ann);
      expect(own.location).toBe("/admin/editors?problem=NOT_ALLOWED");
    }
    await onAccounts(server.dataDir, (accounts) => accounts.addEditor(BOB, OPERATOR));
  });

  it("unlock an account that guesses have locked", async () => {
    for (let nth = 0; nth < 10; nth++)
      await postForm(server.origin, "/api/admin/session", { ...BOB, password: "a wrong password" });
    expect((await page("/admin/editors", ann)).text).toContain("bob@example.org locked until");
    const unlocked = await sendAndLook("/api/admin/editors", { action: "unlock", email: BOB.email }, ann);
    expect(unlocked.text).toContain("bob@example.org can sign in again.");
    await sessionOf(server.origin, BOB);
  });

  it("create a token whose secret is shown once and never stands in an address, and revoke it", async () => {
    const created = await sendAndLook("/api/admin/tokens", { action: "create", name: "nightly", scope: "read" }, ann);
    const secret = /<code class="secret">(tl_[^<]+)/.exec(created.html)?.[1] ?? "";
    expect(created.location).toBe("/admin/tokens?done=created");
    expect((await page(created.location, ann)).html).not.toContain(secret);
    const act = () =>
      fetch(`${server.origin}/api/admin/tokens`, {
        method: "POST",
        body: new URLSearchParams({ action: "create", name: "second", scope: "import" }),
        headers: { authorization: `Bearer ${secret}`, cookie: ann },
      });
    // It is known, but may not; the admin's cookie beside it means nothing.
    const denied = await act();
    expect([denied.status, (await denied.json()).code]).toEqual([403, "NOT_ALLOWED"]);
    const revoked = await sendAndLook("/api/admin/tokens", { action: "revoke", name: "nightly" }, ann);
    expect(revoked.text).toContain("The token “nightly” is of no use any more.");
    expect((await act()).status).toBe(401);
  });

  it("refuse what means nothing, in words on the page", async () => {
    const cases = [
      ["/api/admin/editors", { action: "add", email: "no e-mail" }, "is no e-mail address"],
      ["/api/admin/editors", { action: "constructor" }, "There is no action"],
      ["/api/admin/tokens", { action: "create", name: "<b>", scope: "read" }, "is no name of a token"],
      ["/api/admin/tokens", { action: "create", name: "x", scope: "all" }, "The scope is missing"],
      ["/api/admin/tokens", {}, "neither create nor revoke"],
    ] as const;
    for (const [route, fields, words] of cases)
      expect((await sendAndLook(route, { ...fields }, ann)).text).toContain(words);
  });

  it("are closed to an editor who is no admin, and to nobody", async () => {
    const bob = await sessionOf(server.origin, BOB);
    for (const path of ["/admin/editors", "/admin/tokens", "/admin/audit"]) {
      const seen = await page(path, bob);
      expect([path, seen.status, seen.html.includes(ANN.email)]).toEqual([path, 403, false]);
    }
    for (const route of ["/api/admin/editors", "/api/admin/tokens"]) {
      const denied = await postForm(server.origin, route, { action: "create" }, { cookie: bob, accept: "*/*" });
      expect([denied.status, (await denied.json()).code]).toEqual([403, "NOT_ALLOWED"]);
      const unknown = await postForm(server.origin, route, { action: "create" });
      expect(unknown.headers.get("location")).toMatch(/^\/login\?next=%2Fadmin%2F/);
    }
  });

  it("keep the log in pages, newest first", async () => {
    await onAccounts(server.dataDir, async (accounts) => {
      for (let nth = 0; nth < 101; nth++) await accounts.appendAudit("test", { nth }, OPERATOR);
    });
    const latest = await page("/admin/audit", ann);
    expect(latest.text).toContain("nth: 100");
    expect(latest.text).not.toMatch(/nth: 0\b/);
    const older = /href="(\/admin\/audit\?before=\d+)"/.exec(latest.html)?.[1] ?? "";
    expect((await page(older, ann)).text).toMatch(/nth: 0\b/);
  });
});

describe("one's own account", () => {
  it("takes a new password after the old one, ends the other sessions and keeps this one", async () => {
    const [here, there] = [await sessionOf(server.origin, BOB), await sessionOf(server.origin, BOB)];
    const change = (current: string, password: string) =>
      postForm(server.origin, "/api/admin/account", { current, password, again: password }, { cookie: here });
    const wrong = await change("not the old one", "a brand new password");
    expect(wrong.headers.get("location")).toBe("/admin/account?problem=SIGN_IN_FAILED");
    const short = await change(BOB.password, "short");
    expect(short.headers.get("location")).toBe("/admin/account?problem=PASSWORD_UNFIT");
    const changed = await change(BOB.password, "a brand new password");
    expect(changed.headers.get("location")).toBe("/admin/account?done=password-changed");
    expect((await page("/admin/account", cookiesOf(changed))).status).toBe(200);
    expect((await page("/admin/account", there)).status).toBe(307);
    await sessionOf(server.origin, { email: BOB.email, password: "a brand new password" });
  });
});
