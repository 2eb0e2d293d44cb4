import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keyOf } from "@/lib/adapters/accounts/attempts";
import { ANN, BOB, OPERATOR, useAccounts, withCookies } from "./accounts-on";
import { engines } from "./engines";

describe.each(engines)("signing in on $engine", ({ engine }) => {
  const { accounts, signIn, another, database } = useAccounts(engine);
  beforeEach(async () => {
    await accounts().addEditor(ANN, OPERATOR);
    await accounts().addEditor(BOB, OPERATOR);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function cookiesOf(editor: typeof ANN): Promise<readonly string[]> {
    const result = await signIn(editor.email, editor.password);
    if (result.kind !== "signed-in") throw new Error(result.reason);
    return result.cookies;
  }
  const at = (time: number) => vi.useFakeTimers({ toFake: ["Date"], now: time });
  const later = (ms: number) => at(Date.now() + ms);

  it("with the right password gives a cookie by which the editor is known", async () => {
    const result = await signIn(" Ann@Example.ORG", ANN.password);
    expect(result).toMatchObject({ kind: "signed-in", editor: { email: ANN.email, role: "admin" } });
    const actor = await accounts().actorOf(withCookies(await cookiesOf(BOB)));
    expect(actor).toMatchObject({ kind: "editor", email: BOB.email, role: "editor" });
  });

  it("with a wrong password, or as nobody, is refused in the same words", async () => {
    const wrong = { kind: "refused", reason: "wrong" };
    expect(await signIn(ANN.email, "wrong horse battery")).toEqual(wrong);
    expect(await signIn("nobody@example.org", ANN.password)).toEqual(wrong);
    expect(await signIn("no e-mail at all", ANN.password)).toEqual(wrong);
    expect(await signIn("\0", "\0")).toEqual(wrong);
    expect(await signIn(ANN.email, "x".repeat(100_000))).toEqual(wrong);
  });

  it("without a cookie, or with one that was altered, is nobody", async () => {
    const [cookie = ""] = await cookiesOf(ANN);
    expect(await accounts().actorOf(new Headers())).toBeNull();
    expect(await accounts().actorOf(withCookies([cookie.replace(/=./, "=~")]))).toBeNull();
  });

  it("another process, and one with another secret, knows the cookie or does not", async () => {
    const headers = withCookies(await cookiesOf(ANN));
    expect(await (await another()).actorOf(headers)).toMatchObject({ email: ANN.email });
    expect(
      await (await another({ authSecret: "another secret of 32 characters or more" })).actorOf(headers),
    ).toBeNull();
  });

  it("a signed-out session is over, and its cookie is taken away", async () => {
    const headers = withCookies(await cookiesOf(ANN));
    expect(await accounts().signOut(headers, null)).toEqual([expect.stringMatching(/^toplines-session=;.*Max-Age=0/)]);
    expect(await accounts().actorOf(headers)).toBeNull();
  });

  it("revoking ends every session of one editor and none of another", async () => {
    const ann = [withCookies(await cookiesOf(ANN)), withCookies(await cookiesOf(ANN))];
    const bob = withCookies(await cookiesOf(BOB));
    expect(await accounts().revokeSessions(ANN.email, OPERATOR)).toBe(2);
    expect(await Promise.all(ann.map((headers) => accounts().actorOf(headers)))).toEqual([null, null]);
    expect(await accounts().actorOf(bob)).toMatchObject({ email: BOB.email });
  });

  it("a session ends after seven days, and is cleared away by the next sign-in", async () => {
    const headers = withCookies(await cookiesOf(ANN));
    later(7 * 24 * 60 * 60_000 - 60_000);
    expect(await accounts().actorOf(headers)).toMatchObject({ email: ANN.email });
    later(2 * 60_000);
    expect(await accounts().actorOf(headers)).toBeNull();
    await cookiesOf(BOB);
    expect(await database().read.selectFrom("auth_session").select("user_id").execute()).toHaveLength(1);
  });

  it("a new password ends the sessions; the old one does not work any more", async () => {
    const headers = withCookies(await cookiesOf(ANN));
    await accounts().resetPassword(ANN.email, "a brand new password", OPERATOR);
    expect(await accounts().actorOf(headers)).toBeNull();
    expect(await signIn(ANN.email, ANN.password)).toMatchObject({ reason: "wrong" });
    expect(await signIn(ANN.email, "a brand new password")).toMatchObject({ kind: "signed-in" });
  });

  it("an editor who was removed is nobody at once", async () => {
    const headers = withCookies(await cookiesOf(ANN));
    await accounts().removeEditor(ANN.email, OPERATOR);
    expect(await accounts().actorOf(headers)).toBeNull();
    expect(await signIn(ANN.email, ANN.password)).toMatchObject({ reason: "wrong" });
  });
});

describe.each(engines)("guessing passwords on $engine", ({ engine }) => {
  const { accounts, database, signIn } = useAccounts(engine);
  beforeEach(async () => {
    await accounts().addEditor(ANN, OPERATOR);
    await accounts().addEditor(BOB, OPERATOR);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const guess = (email: string, address: string | null = null) => signIn(email, "wrong horse battery", address);

  async function guessTenTimes(email: string) {
    for (let nth = 1; nth < 10; nth++) await guess(email);
    return guess(email);
  }

  it("ten wrong ones lock the account for a minute, and only that account", async () => {
    expect(await guessTenTimes(ANN.email)).toMatchObject({ reason: "locked" });
    expect(await signIn(ANN.email, ANN.password)).toMatchObject({ reason: "locked" });
    expect(await signIn(BOB.email, BOB.password)).toMatchObject({ kind: "signed-in" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    expect(await signIn(ANN.email, ANN.password)).toMatchObject({ kind: "signed-in" });
  });

  it("an e-mail of nobody is locked alike: the answers do not tell who is an editor", async () => {
    expect(await guessTenTimes("nobody@example.org")).toMatchObject({ reason: "locked" });
  });

  it("each further wrong one locks twice as long", async () => {
    await guessTenTimes(ANN.email);
    const start = Date.now() + 61_000;
    vi.useFakeTimers({ toFake: ["Date"], now: start });
    expect(await guess(ANN.email)).toEqual({
      kind: "refused",
      reason: "locked",
      until: new Date(start + 120_000).toISOString(),
    });
  });

  it("a hundred at once get no more than ten passwords looked at", async () => {
    const results = await Promise.all(Array.from({ length: 100 }, () => guess(ANN.email)));
    expect(results.filter((result) => result.kind === "refused" && result.reason === "locked")).not.toHaveLength(0);
    const log = await accounts().listAudit({ limit: 200 });
    expect(log.filter(({ action }) => action === "sign-in-refused").length).toBeLessThanOrEqual(10);
    expect(await signIn(BOB.email, BOB.password)).toMatchObject({ kind: "signed-in" });
  });

  it("ten thousand lock the account, not the site", async () => {
    for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 1_000 }, () => guess(ANN.email)));
    expect(await signIn(ANN.email, ANN.password)).toMatchObject({ reason: "locked" });
    expect(await signIn(BOB.email, BOB.password)).toMatchObject({ kind: "signed-in" });
  });

  it("unlocking by hand lets the editor in at once", async () => {
    await guessTenTimes(ANN.email);
    expect((await accounts().listEditors())[0]?.lockedUntil).not.toBeNull();
    await accounts().unlock(ANN.email, OPERATOR);
    expect(await signIn(ANN.email, ANN.password)).toMatchObject({ kind: "signed-in" });
    expect((await accounts().listEditors())[0]?.lockedUntil).toBeNull();
  });

  it("attempts of long ago are cleared away, and those of now stay", async () => {
    await guess("old@example.org");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 60 * 60_000 });
    await guess("new@example.org");
    // Only some e-mails, told by their hashes, make it look at all others: this one is among them.
    const email = Array.from({ length: 5_000 }, (_, nth) => `guess${nth}@example.org`).find((candidate) =>
      keyOf(candidate).startsWith("00"),
    );
    await guess(email ?? "");
    const kept = await database().read.selectFrom("auth_attempt").select("email_sha256").execute();
    const keys = kept.map(({ email_sha256 }) => email_sha256).toSorted();
    expect(keys).toEqual([keyOf("new@example.org"), keyOf(email ?? "")].toSorted());
  });

  it("a right password forgets the wrong ones before it", async () => {
    for (let nth = 1; nth < 10; nth++) await guess(ANN.email);
    await signIn(ANN.email, ANN.password);
    expect(await guess(ANN.email)).toMatchObject({ reason: "wrong" });
  });

  it("twenty attempts a minute from one address are too many, whoever is tried; another address goes on", async () => {
    for (let nth = 0; nth < 20; nth++) await guess(`nobody${nth}@example.org`, "203.0.113.7");
    expect(await signIn(ANN.email, ANN.password, "203.0.113.7")).toMatchObject({
      reason: "too-many",
      retryAfterSeconds: expect.any(Number),
    });
    expect(await signIn(ANN.email, ANN.password, "203.0.113.8")).toMatchObject({ kind: "signed-in" });
  });

  it("what is no address is not counted by: else all such would share one limit", async () => {
    for (let nth = 0; nth < 25; nth++) await guess(`nobody${nth}@example.org`, "unknown");
    expect(await signIn(ANN.email, ANN.password, "unknown")).toMatchObject({ kind: "signed-in" });
  });

  it("what an address is refused does not count against the account", async () => {
    for (let nth = 0; nth < 20; nth++) await guess(`nobody${nth}@example.org`, "203.0.113.7");
    for (let nth = 0; nth < 15; nth++) await guess(ANN.email, "203.0.113.7");
    expect(await signIn(ANN.email, ANN.password, "203.0.113.8")).toMatchObject({ kind: "signed-in" });
  });
});
