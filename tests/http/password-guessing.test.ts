import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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
  const headers = { "x-forwarded-for": "203.0.113.7" };
  const answer = await postForm(server.origin, "/api/admin/session", { email, password }, headers);
  await answer.arrayBuffer();
  return answer.headers.get("location");
}

it("ten thousand wrong passwords lock that account and not the site", { timeout: 180_000 }, async () => {
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
      seen.add(`page ${(await fetch(`${server.origin}/polls`)).status}`);
    }
    return [...seen];
  };
  const others = meanwhile();
  await Promise.all(Array.from({ length: AT_ONCE }, guess));
  guessing = false;

  expect(await others).toEqual(["sign-in /admin", "page 200"]);
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
