import { statSync } from "node:fs";
import path from "node:path";
import { getAuthTables } from "better-auth/db";
import { describe, expect, it } from "vitest";
import { authOn } from "@/lib/adapters/accounts/auth";
import { AUTH_TABLES } from "@/lib/adapters/accounts/auth-tables";
import { sessionCookie } from "@/lib/adapters/accounts/session-cookie";
import { openDatabase } from "@/lib/adapters/store/open-database";
import { ANN, allRows, BOB, bearer, OPERATOR, useAccounts, withCookies } from "./accounts-on";
import { engines } from "./engines";

const code = (expected: string) => ({ problems: [{ code: expected }] });

describe.each(engines)("editors on $engine", ({ engine }) => {
  const { accounts, database, another, signIn, place } = useAccounts(engine);

  it("the first is an admin, those after it what they are added as", async () => {
    expect(await accounts().hasEditors()).toBe(false);
    expect(await accounts().addEditor({ ...ANN, role: "editor" }, OPERATOR)).toMatchObject({ role: "admin" });
    expect(await accounts().addEditor(BOB, OPERATOR)).toMatchObject({ role: "editor" });
    expect(await accounts().addEditor({ ...BOB, email: "Cy@Example.org", role: "admin" }, OPERATOR)).toMatchObject({
      email: "cy@example.org",
      role: "admin",
    });
    expect((await accounts().listEditors()).map(({ email }) => email)).toEqual([
      ANN.email,
      BOB.email,
      "cy@example.org",
    ]);
  });

  it("of two first ones at once only one is an admin", async () => {
    const other = await another();
    const added = await Promise.all([accounts().addEditor(ANN, OPERATOR), other.addEditor(BOB, OPERATOR)]);
    expect(added.map(({ role }) => role).toSorted()).toEqual(["admin", "editor"]);
  });

  it("are refused with what is wrong: an e-mail, a password, one that is there, one that is not", async () => {
    await accounts().addEditor(ANN, OPERATOR);
    await expect(accounts().addEditor({ ...BOB, email: "bob" }, OPERATOR)).rejects.toMatchObject(code("EMAIL_INVALID"));
    const short = accounts().addEditor({ ...BOB, password: "hunter2" }, OPERATOR);
    await expect(short).rejects.toMatchObject(code("PASSWORD_UNFIT"));
    await expect(short).rejects.not.toThrow(/hunter2/);
    await expect(accounts().addEditor(ANN, OPERATOR)).rejects.toMatchObject(code("EDITOR_EXISTS"));
    for (const method of ["unlock", "removeEditor", "revokeSessions"] as const)
      await expect(accounts()[method](BOB.email, OPERATOR)).rejects.toMatchObject(code("EDITOR_UNKNOWN"));
    const reset = accounts().resetPassword(BOB.email, BOB.password, OPERATOR);
    await expect(reset).rejects.toMatchObject(code("EDITOR_UNKNOWN"));
  });

  it("cannot sign themselves up", async () => {
    const auth = authOn(database().write, {
      secret: "a secret of at least 32 characters",
      cookie: sessionCookie(null),
      lockedUntil: async () => null,
    });
    const body = JSON.stringify({ ...ANN, name: "Ann" });
    const response = await auth.handler(
      new Request("http://toplines.internal/api/auth/sign-up/email", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      }),
    );
    expect(response.status).toBe(400);
    expect(await accounts().hasEditors()).toBe(false);
  });

  it("sign in while another process holds the store, as soon as that is done", async () => {
    await accounts().addEditor(ANN, OPERATOR);
    const other = await openDatabase(place().settings);
    const trx = await other.write.startTransaction().execute();
    await trx.updateTable("dataset").set({ revision: 0 }).execute();
    const signingIn = signIn(ANN.email, ANN.password);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await trx.commit().execute();
    expect(await signingIn).toMatchObject({ kind: "signed-in" });
    await other.close();
  });

  it("are known while an import holds the store", async () => {
    await accounts().addEditor(ANN, OPERATOR);
    const result = await signIn(ANN.email, ANN.password);
    if (result.kind !== "signed-in") throw new Error(result.reason);
    const trx = await database().write.startTransaction().execute();
    await trx.updateTable("dataset").set({ revision: 0 }).execute();
    expect(await accounts().actorOf(withCookies(result.cookies))).toMatchObject({ email: ANN.email });
    await trx.rollback().execute();
  });

  it("have tables with exactly the columns better-auth asks for", async () => {
    const asked = Object.values(
      getAuthTables({ ...AUTH_TABLES, rateLimit: { ...AUTH_TABLES.rateLimit, storage: "database" } }),
    );
    const tables = await database().read.introspection.getTables();
    for (const { modelName, fields } of asked) {
      const columns = tables.find(({ name }) => name === modelName)?.columns.map(({ name }) => name);
      const expected = Object.entries(fields).map(([field, { fieldName }]) => fieldName ?? field);
      expect(columns?.toSorted(), modelName).toEqual(["id", ...expected].toSorted());
    }
  });
});

describe.each(engines)("the setup link on $engine", ({ engine }) => {
  const { accounts, another } = useAccounts(engine);
  const linkOf = async () => (await accounts().createSetupLink()) ?? "none";

  it("makes the first editor, an admin, once", async () => {
    const link = await linkOf();
    expect(await accounts().redeemSetupLink(link, ANN, "203.0.113.7")).toMatchObject({
      email: ANN.email,
      role: "admin",
    });
    await expect(accounts().redeemSetupLink(link, BOB, null)).rejects.toMatchObject(code("SETUP_LINK_INVALID"));
    expect(await accounts().createSetupLink()).toBeNull();
    expect((await accounts().listAudit())[0]).toMatchObject({ action: "editor-added", actor: "setup link" });
  });

  it("is asked for before anything else: to strangers every form costs one look, and tells nothing", async () => {
    await linkOf();
    const strangers = { email: "no e-mail", password: "short" };
    await expect(accounts().redeemSetupLink("made-up", strangers, null)).rejects.toMatchObject(
      code("SETUP_LINK_INVALID"),
    );
  });

  it("of two racers exactly one wins", async () => {
    const link = await linkOf();
    const other = await another();
    const racing = await Promise.allSettled([
      accounts().redeemSetupLink(link, ANN, null),
      other.redeemSetupLink(link, BOB, null),
    ]);
    expect(racing.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(racing.find((outcome) => outcome.status === "rejected")?.reason).toMatchObject(code("SETUP_LINK_INVALID"));
    expect(await accounts().listEditors()).toHaveLength(1);
  });

  it("is void once an editor was added by other means, and stays so when that one goes", async () => {
    const link = await linkOf();
    await accounts().addEditor(ANN, OPERATOR);
    await expect(accounts().redeemSetupLink(link, BOB, null)).rejects.toMatchObject(code("SETUP_LINK_INVALID"));
    await accounts().removeEditor(ANN.email, OPERATOR);
    await expect(accounts().redeemSetupLink(link, BOB, null)).rejects.toMatchObject(code("SETUP_LINK_INVALID"));
  });

  it("is replaced by the next one", async () => {
    const [first, second] = [await linkOf(), await linkOf()];
    await expect(accounts().redeemSetupLink(first, ANN, null)).rejects.toMatchObject(code("SETUP_LINK_INVALID"));
    expect(await accounts().redeemSetupLink(second, ANN, null)).toMatchObject({ role: "admin" });
  });

  it("is not used up by a mistake", async () => {
    const link = await linkOf();
    const mistake = accounts().redeemSetupLink(link, { ...ANN, password: "short" }, null);
    await expect(mistake).rejects.toMatchObject(code("PASSWORD_UNFIT"));
    expect(await accounts().redeemSetupLink(link, ANN, null)).toMatchObject({ role: "admin" });
  });
});

describe.each(engines)("API tokens on $engine", ({ engine }) => {
  const { accounts } = useAccounts(engine);

  it("make a request an actor of their name and scope, until they are revoked", async () => {
    const { secret } = await accounts().createToken("nightly import", "import", OPERATOR);
    expect(secret).toMatch(/^tl_[\w-]{43}$/);
    expect(await accounts().actorOf(bearer(secret))).toMatchObject({
      kind: "token",
      name: "nightly import",
      scope: "import",
    });
    await accounts().revokeToken("nightly import", OPERATOR);
    expect(await accounts().actorOf(bearer(secret))).toBeNull();
  });

  it("that are not valid are nobody, even beside a good cookie; other schemes are left to others", async () => {
    await accounts().addEditor(ANN, OPERATOR);
    const result = await accounts().signIn({ ...ANN, address: null });
    const headers = withCookies(result.kind === "signed-in" ? result.cookies : []);
    headers.set("authorization", "Basic cHJveHk6cGFzcw==");
    expect(await accounts().actorOf(headers)).toMatchObject({ email: ANN.email });
    headers.set("authorization", `Bearer tl_${"x".repeat(43)}`);
    expect(await accounts().actorOf(headers)).toBeNull();
  });

  it("are listed without their secrets", async () => {
    const { secret } = await accounts().createToken("reader", "read", OPERATOR);
    const tokens = await accounts().listTokens();
    expect(tokens).toMatchObject([{ name: "reader", scope: "read" }]);
    expect(JSON.stringify(tokens)).not.toContain(secret.slice(3));
  });

  it("of one name, or of no name, or unknown, are refused", async () => {
    await accounts().createToken("reader", "read", OPERATOR);
    await expect(accounts().createToken("reader", "import", OPERATOR)).rejects.toMatchObject(code("TOKEN_EXISTS"));
    await expect(accounts().createToken(" ", "read", OPERATOR)).rejects.toMatchObject(code("TOKEN_NAME_INVALID"));
    await expect(accounts().revokeToken("writer", OPERATOR)).rejects.toMatchObject(code("TOKEN_UNKNOWN"));
  });
});

describe.each(engines)("what is kept on $engine", ({ engine }) => {
  const { accounts, database, signIn } = useAccounts(engine);

  it("holds no password, token or setup link", async () => {
    const link = (await accounts().createSetupLink()) ?? "";
    await accounts().addEditor(ANN, OPERATOR);
    const { secret } = await accounts().createToken("reader", "read", OPERATOR);
    await signIn(ANN.email, "wrong horse battery");
    const rows = await allRows(database());
    for (const hidden of [ANN.password, "wrong horse battery", secret, secret.slice(3), link])
      expect(rows).not.toContain(hidden);
  });

  it("holds what was done, by whom and from where, newest first", async () => {
    await accounts().addEditor(ANN, OPERATOR);
    await signIn(ANN.email, "wrong horse battery", "203.0.113.7");
    const result = await signIn(ANN.email, ANN.password, "203.0.113.7");
    if (result.kind !== "signed-in") throw new Error(result.reason);
    const { editor: actor, cookies } = result;
    await accounts().createToken("reader", "read", { actor, address: "203.0.113.7" });
    await accounts().appendAudit("import", { revision: 7 }, { actor, address: null });
    await accounts().signOut(withCookies(cookies), "203.0.113.7");
    const log = await accounts().listAudit();
    expect(log.map(({ action, actor, address, details }) => [action, actor, address, details])).toEqual([
      ["sign-out", ANN.email, "203.0.113.7", {}],
      ["import", ANN.email, null, { revision: 7 }],
      ["token-created", ANN.email, "203.0.113.7", { name: "reader", scope: "read" }],
      ["sign-in", ANN.email, "203.0.113.7", {}],
      ["sign-in-refused", "nobody", "203.0.113.7", { email: ANN.email }],
      ["editor-added", "command line", null, { email: ANN.email, role: "admin" }],
    ]);
    expect(log.every(({ at }) => /^\d{4}-\d\d-\d\dT.*Z$/.test(at))).toBe(true);
    expect(await accounts().listAudit({ limit: 2, before: log[1]?.id ?? 0 })).toEqual(log.slice(2, 4));
  });

  it("names no e-mail that is nobody's: it may be a password in the wrong field", async () => {
    await signIn("correct horse battery", "");
    expect(await accounts().listAudit()).toMatchObject([{ action: "sign-in-refused", actor: "nobody", details: {} }]);
  });

  it("of refused sign-ins is the last ten thousand: strangers cannot fill the log", async () => {
    const row = {
      at: "2026-01-01T00:00:00.000Z",
      actor: "nobody",
      action: "sign-in-refused",
      details: "{}",
      address: null,
    };
    await accounts().addEditor(ANN, OPERATOR);
    for (let part = 0; part < 51; part++)
      await database()
        .write.insertInto("audit")
        .values(Array.from({ length: 200 }, () => row))
        .execute();
    await signIn(ANN.email, "wrong horse battery");
    const kept = await accounts().listAudit({ limit: 20_000 });
    expect(kept).toHaveLength(10_001);
    expect(kept.at(0)?.details).toEqual({ email: ANN.email });
    expect(kept.at(-1)?.action).toBe("editor-added");
  });

  it("of a refused change is nothing", async () => {
    await accounts().addEditor(ANN, OPERATOR);
    await accounts()
      .addEditor(ANN, OPERATOR)
      .catch(() => {});
    expect(await accounts().listAudit()).toHaveLength(1);
  });
});

describe.each(engines)("the session cookie on $engine", ({ engine }) => {
  const { another } = useAccounts(engine);

  async function cookieAt(publicUrl: string | null) {
    const accounts = await another({ publicUrl });
    await accounts.addEditor(ANN, OPERATOR);
    const result = await accounts.signIn({ ...ANN, address: null });
    if (result.kind !== "signed-in") throw new Error(result.reason);
    expect(await accounts.actorOf(withCookies(result.cookies))).toMatchObject({ email: ANN.email });
    return { warning: accounts.warning, cookies: result.cookies };
  }

  it("has the __Host- prefix and all that goes with it where the site is reached by https", async () => {
    const { warning, cookies } = await cookieAt("https://polls.example.org/here");
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-toplines-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(warning).toBeNull();
  });

  it.each([null, "http://polls.example.org"])(
    "has none on plain http (PUBLIC_URL %s), and there is a warning",
    async (publicUrl) => {
      const { warning, cookies } = await cookieAt(publicUrl);
      expect(cookies).toEqual([
        expect.stringMatching(/^toplines-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
      ]);
      expect(warning).toMatch(/unencrypted.*PUBLIC_URL/);
    },
  );
});

describe("the session secret beside an embedded store", () => {
  const { place } = useAccounts("sqlite");

  it("is a file that others cannot read", () => {
    expect(statSync(path.join(place().settings.dataDir, "auth-secret")).mode & 0o777).toBe(0o600);
  });
});
