import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { addAnnAndBob, BOB, OPERATOR, onAccounts, postForm, sessionOf } from "../support/editors";
import { startServer, type TestServer } from "../support/server";
import { onStore } from "../support/stores";

/** Every address that changes polls, questions, articles, revisions or drafts, as an editor's form would use it. */
interface Try {
  readonly file: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}
const ROUTES: readonly Try[] = [
  { file: "polls/[slug]", path: "polls/yougov-peacekeepers-ukraine", fields: { action: "withdraw", reason: "x" } },
  { file: "polls/[slug]", path: "polls/yougov-peacekeepers-ukraine", fields: { basedOn: "1", title: "Mine" } },
  { file: "questions/[slug]", path: "questions/peacekeepers-ukraine", fields: { basedOn: "1", topic: "Mine" } },
  { file: "articles/[slug]", path: "articles/troops-after-a-peace-deal", fields: { reason: "x" } },
  { file: "revisions/[revision]", path: "revisions/1", fields: { action: "undo" } },
  { file: "revisions/[revision]", path: "revisions/0", fields: { action: "restore" } },
  { file: "drafts/[draft]", path: "drafts/some", fields: { action: "publish" } },
  { file: "drafts/[draft]", path: "drafts/some", fields: { action: "discard" } },
];
const PAGES = [
  "/admin",
  "/admin/polls",
  "/admin/polls/yougov-peacekeepers-ukraine",
  "/admin/polls/yougov-peacekeepers-ukraine/withdraw",
  "/admin/questions",
  "/admin/questions/peacekeepers-ukraine",
  "/admin/articles",
  "/admin/articles/troops-after-a-peace-deal/withdraw",
  "/admin/revisions/1",
  "/admin/drafts/some",
];

let server: TestServer;
let tokens: Readonly<Record<"read" | "import", string>>;
beforeAll(async () => {
  server = await startServer();
  await addAnnAndBob(server);
  tokens = await onAccounts(server.dataDir, async (accounts) => ({
    read: (await accounts.createToken("reader", "read", OPERATOR)).secret,
    import: (await accounts.createToken("importer", "import", OPERATOR)).secret,
  }));
});
afterAll(async () => {
  await server?.stop();
});

const revision = () => onStore(server, (store) => store.currentRevision());
const post = (address: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) =>
  postForm(server.origin, `/api/admin/${address}`, fields, { accept: "*/*", ...headers });

it("every route for editors of polls is tried here", () => {
  const others = /^(session|setup|editors|tokens|account)/;
  const files = readdirSync(path.join(ROOT, "app/api/admin"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => path.dirname(file).split(path.sep).join("/"));
  expect(files.filter((file) => !others.test(file)).toSorted()).toEqual(
    [...new Set(ROUTES.map(({ file }) => file))].toSorted(),
  );
});

describe.each(ROUTES)("POST $path $fields", ({ path: address, fields }) => {
  it("answers 401 without a session, 403 with a token to read and from another site, and changes nothing", async () => {
    const session = await sessionOf(server.origin, BOB);
    const answers = [
      await post(address, fields, {}),
      await post(address, fields, { authorization: `Bearer ${tokens.read}` }),
      await post(address, fields, { cookie: session, origin: "https://elsewhere.example" }),
      await post(address, fields, { cookie: session, "sec-fetch-site": "cross-site" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 403]);
    for (const answer of answers) expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await revision()).toBe(1);
  });
});

it("a browser without a session is led to the form, and from there to sign in", async () => {
  const answer = await postForm(server.origin, "/api/admin/revisions/1", { action: "undo" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/revisions/1?problem=SIGN_IN_REQUIRED"]);
  expect(await revision()).toBe(1);
});

it.each(PAGES)("%s leads whoever is not signed in to /login, and shows nothing to a token", async (page) => {
  for (const headers of [new Headers(), new Headers({ authorization: `Bearer ${tokens.import}` })]) {
    const answer = await fetch(`${server.origin}${page}`, { redirect: "manual", headers });
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toContain("/login?next=%2Fadmin");
    expect(await answer.text()).not.toContain("Peacekeepers");
  }
});

it("tells a program with a token to import what is wrong in its own words", async () => {
  const headers = { authorization: `Bearer ${tokens.import}` };
  const wrong = await post("polls/yougov-peacekeepers-ukraine", { basedOn: "1", published: "soon" }, headers);
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ code: "REQUEST_INVALID", problems: [{ value: "published" }] });
  const statuses = [
    await post("polls/no-such-poll", { basedOn: "1" }, headers),
    await post("questions/no-such-question", { basedOn: "1" }, headers),
    await post("revisions/99", { action: "undo" }, headers),
    await post("revisions/first", { action: "undo" }, headers),
    await post("drafts/none", { action: "publish" }, headers),
    await post("drafts/none", { action: "sell" }, headers),
    await post("polls/yougov-peacekeepers-ukraine", { title: "Mine" }, headers),
    await post("articles/no-such-article", { reason: "x" }, headers),
    await post("articles/troops-after-a-peace-deal", { reason: " " }, headers),
  ].map(({ status }) => status);
  expect(statuses).toEqual([404, 404, 404, 404, 404, 400, 400, 404, 422]);
  expect(await revision()).toBe(1);
});
