import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ANN, addAnnAndBob, BOB, postForm } from "../support/editors";
import { startServer, type TestServer } from "../support/server";

const GUESSES = 10_000;
const AT_ONCE = 50;

const dataDir = mkdtempSync(path.join(tmpdir(), "toplines-guessing-"));
let server: TestServer;
beforeAll(async () => {
  // Behind a proxy that is not named, so only the account itself is counted: the hardest case.
  server = await startServer({ dataDir });
  await addAnnAndBob(server);
});
afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function signIn(email: string, password: string): Promise<string | null> {
  // A connection for each: one that was kept may be closed by the server just when it is taken up again.
  const headers = { "x-forwarded-for": "203.0.113.7", connection: "close" };
  const answer = await postForm(server.origin, "/api/admin/session", { email, password }, headers);
  await answer.arrayBuffer();
  return answer.headers.get("location");
}

it("ten thousand wrong passwords lock that account and not the site", { timeout: 600_000 }, async () => {
  const answers = new Map<string | null, number>();
  let left = GUESSES;
  const guess = async () => {
    while (left-- > 0) {
      const answer = await signIn(ANN.email, `wrong password ${left}`);
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  let guessing = true;
  const meanwhile = async () => {
    const seen = new Set<string>();
    while (guessing) {
      seen.add(`sign-in ${await signIn(BOB.email, BOB.password)}`);
      // Enough to notice, and little work beside the guesses.
      await pause(200);
      seen.add(`page ${(await fetch(`${server.origin}/polls`, { headers: { connection: "close" } })).status}`);
    }
    return [...seen];
  };
  const allGuessed = Promise.all(Array.from({ length: AT_ONCE }, guess)).finally(() => {
    guessing = false;
  });
  const [seen] = await Promise.all([meanwhile(), allGuessed]);

  expect(seen).toEqual(["sign-in /admin", "page 200"]);
  const looked = answers.get("/login?problem=SIGN_IN_FAILED") ?? 0;
  const locked = answers.get("/login?problem=ACCOUNT_LOCKED") ?? 0;
  expect(looked + locked).toBe(GUESSES);
  expect(looked).toBeLessThan(10);
  expect(await signIn(ANN.email, ANN.password)).toBe("/login?problem=ACCOUNT_LOCKED");
  expect(await signIn(BOB.email, BOB.password)).toBe("/admin");
});

it("a lock outlasts a restart of the server", async () => {
  await server.stop();
  server = await startServer({ dataDir });
  expect(await signIn(ANN.email, ANN.password)).toBe("/login?problem=ACCOUNT_LOCKED");
  expect(await signIn(BOB.email, BOB.password)).toBe("/admin");
});
