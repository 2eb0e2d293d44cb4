import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { followImport, startImport } from "@/components/upload/transfer/imports";
import { openStore } from "@/lib/adapters/store/open-store";
import type { ImportAnswer, ImportState, ProblemAnswer } from "@/lib/http/import-answer";
import { contentOfStore, createToken, type EditorServer, leftovers, startEditorServer } from "../support/editor-server";
import { addAnnAndBob, BOB, onAccounts, sessionOf } from "../support/editors";
import { htmlText } from "../support/html-text";

const HEAD = "poll_id,pollster,country,question,response,share,n\n";

function poll(slug: string, share = 56): string {
  return `${HEAD}${slug},Example Pollster,GB,Is ${slug} good?,Yes,${share},1005\n`;
}

/** Takes some seconds to read and write. */
function large(polls: number): string {
  let text = HEAD;
  for (let index = 0; index < polls; index++)
    for (const country of ["GB", "FR", "IT", "PL", "DE", "ES", "SE", "FI", "GR", "HU"])
      for (const answer of ["support", "oppose", "neither", "don’t know"])
        text += `large-${index},Pollster ${index % 7},${country},"Do you support, or oppose, it?",${answer},25,1000\n`;
  return text;
}

let server: EditorServer;
beforeAll(async () => {
  server = await startEditorServer();
});
afterAll(() => server?.stop());

function post(text: string, query = "", request: Parameters<EditorServer["ask"]>[1] = {}): Promise<Response> {
  const headers = { "content-type": "text/csv", ...request.headers };
  return server.ask(`/api/v1/imports${query}`, { ...request, method: "POST", headers, body: text });
}

function postForm(files: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>>, query = "") {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append(name, text);
  for (const [name, text] of Object.entries(files)) form.append("file", new Blob([text], { type: "text/csv" }), name);
  return server.ask(`/api/v1/imports${query}`, { method: "POST", body: form });
}

function act(id: string, what: "publish" | "rollback", body: unknown = {}): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return server.ask(`/api/v1/imports/${id}/${what}`, { method: "POST", headers, body: JSON.stringify(body) });
}

async function stateOf(id: string): Promise<ImportState> {
  return (await server.ask(`/api/v1/imports/${id}`)).json();
}

async function uploaded(name: string, text: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ name, bytes: new TextEncoder().encode(text).length });
  const { id } = await (await server.ask("/api/v1/uploads", { method: "POST", headers, body })).json();
  await server.ask(`/api/v1/uploads/${id}`, {
    method: "PATCH",
    headers: { "content-type": "application/offset+octet-stream", "upload-offset": "0" },
    body: text,
  });
  return id;
}

async function withStore<T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir: server.dataDir });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const revision = () => withStore((store) => store.currentRevision());

describe("an import over the network", () => {
  it("publishes the file, answers what was seen, and leaves nothing behind", async () => {
    const before = await revision();
    const answer = await post(poll("park"), "?name=park.csv");
    expect(answer.status).toBe(200);
    const body: ImportAnswer = await answer.json();
    expect(body).toMatchObject({
      status: "published",
      revision: before + 1,
      file: { name: "park.csv", encoding: "utf-8" },
      shape: "tidy",
      counts: { polls: 1, results: 1 },
      asks: [],
      polls: [{ slug: "park", change: "new", results: 1 }],
      pollCount: 1,
      differences: [],
      differenceCount: 0,
    });
    expect(answer.headers.get("location")).toBe(`/api/v1/imports/${body.id}`);
    expect(htmlText(await (await fetch(`${server.origin}/polls/park`)).text())).toContain("United Kingdom 56%");
    expect(leftovers(server.dataDir).filter((name) => name.startsWith("imports/"))).toEqual([]);
    const [last] = await withStore((store) => store.listRevisions());
    expect(last).toMatchObject({ revision: before + 1, action: "import", by: expect.stringMatching(/^token test/) });
  });

  it("of the same file again changes nothing", async () => {
    await post(poll("twice"));
    const before = await revision();
    expect(await (await post(poll("twice"))).json()).toMatchObject({ status: "unchanged", revision: null });
    expect(await revision()).toBe(before);
  });

  it("as a dry run says the same and changes nothing", async () => {
    const content = contentOfStore(server.dataDir);
    const answer = await post(poll("dry"), "?dryRun=1");
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { status: "checked", revision: null, polls: [{ slug: "dry", change: "new" }] },
    ]);
    expect(contentOfStore(server.dataDir)).toBe(content);
  });

  it("refuses a file with its cells, and with what inspect would say", async () => {
    const content = contentOfStore(server.dataDir);
    const answer = await post(poll("wrong").replace("56", "156"), "?name=wrong.csv");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([422, "application/problem+json"]);
    const body: ProblemAnswer = await answer.json();
    expect(body).toMatchObject({
      status: 422,
      code: "SHARE_OUT_OF_RANGE",
      problems: [{ severity: "error", cell: "F2", value: "156", file: "wrong.csv" }],
      file: { name: "wrong.csv" },
      shape: "tidy",
      asks: [],
    });
    expect(body.columns).toHaveLength(7);
    expect(contentOfStore(server.dataDir)).toBe(content);
  });

  it("asks what only a person can know, and goes on with the answer", async () => {
    const text = "Pollster,End,n,Yes,No\nYouGov,2026-03-01,1008,37,59\nIpsos,2026-03-05,900,40,55\n";
    const mapping = { values: { question: "Should the pier be rebuilt?" } };
    const asked = await postForm({ "pier.csv": text }, { mapping: JSON.stringify(mapping) });
    const problem: ProblemAnswer = await asked.json();
    expect([asked.status, problem.code]).toEqual([422, "ASK_PENDING"]);
    expect(problem.asks?.map(({ code }) => code)).toEqual(["COUNTRY"]);
    expect(problem.columns?.map(({ role }) => role)).toContain("pollster");
    const answered = { ...mapping, answers: { COUNTRY: "GB" } };
    const done = await postForm({ "pier.csv": text }, { mapping: JSON.stringify(answered) });
    expect([done.status, await done.json()]).toMatchObject([200, { status: "published", pollCount: 2 }]);
  });

  it("stops at what the store holds otherwise, until replacing it is confirmed", async () => {
    await post(poll("differs", 56));
    const content = contentOfStore(server.dataDir);
    const stopped = await post(poll("differs", 57));
    const problem: ProblemAnswer = await stopped.json();
    expect([stopped.status, problem.code]).toEqual([409, "POLL_DIFFERS"]);
    expect(problem.problems?.[0]?.message).toContain("56% → 57%");
    expect(problem.problems?.[0]?.hint).toContain("replace=1");
    expect(problem.shape).toBe("tidy");
    expect(contentOfStore(server.dataDir)).toBe(content);
    const done: ImportAnswer = await (await post(poll("differs", 57), "?replace=1&reason=A%20misprint.")).json();
    expect(done).toMatchObject({ status: "published", differenceCount: 1 });
    expect(await (await fetch(`${server.origin}/polls/differs`)).text()).toContain("A misprint.");
    expect(done.differences[0]?.message).toContain("56% → 57%");
  });

  it("joins files that belong together, in any order", async () => {
    const files = {
      "book.csv": "id,institut,mention1,mention2,question\nk1,Ifop,good,bad,What of them?\n",
      "items.csv": "candidate,score_1,score_2,kind_id\nAnn,60,40,k1\nBob,30,70,k1\n",
    };
    const answer = await postForm(files, { mapping: '{"answers": {"COUNTRY": "FR"}}' });
    const body = await answer.json();
    expect(answer.status).toBe(200);
    expect(body.files.map(({ shape }: { shape: string }) => shape)).toEqual(["code-book", "battery"]);
    expect(body.join.links).toMatchObject([{ file: "items.csv", column: "kind_id", toFile: "book.csv", matched: 1 }]);
    expect(body).toMatchObject({ status: "published", polls: [{ slug: "items", results: 4 }] });
  });

  it("takes a description beside the table, and an article", async () => {
    const described = { polls: [{ slug: "described", title: "A described poll" }] };
    const sample = JSON.parse(readFileSync("data/articles/troops-after-a-peace-deal.json", "utf8"));
    const article = JSON.stringify({ ...sample, slug: "made-up-article" });
    const answer = await postForm(
      { "described.csv": poll("described"), "described.json": JSON.stringify(described) },
      { article },
    );
    const body = await answer.json();
    expect([answer.status, body.polls]).toMatchObject([200, [{ slug: "described", title: "A described poll" }]]);
    expect(body.articles).toEqual([{ slug: "made-up-article", change: "new" }]);
  });

  it("several at once all land, each as a revision of its own", async () => {
    const before = await revision();
    const names = ["one", "two", "three", "four", "five"];
    const answers = await Promise.all(names.map((name) => post(poll(`at-once-${name}`))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const bodies: ImportAnswer[] = await Promise.all(answers.map((answer) => answer.json()));
    expect(bodies.map((body) => body.revision).toSorted()).toEqual(
      names.map((_, index) => before + 1 + index).toSorted(),
    );
  });
});

describe("an import that is not waited for", () => {
  it("tells how far it is, is kept as a draft, published, and taken back", async () => {
    const upload = await uploaded("large.csv", large(600));
    const before = await revision();
    const started = await startImport({ uploads: [upload], draft: true }, { send: server.ask });
    expect(started.status).toBe("waiting");
    const seen: ImportState[] = [];
    const end = await followImport(started.id, { send: server.ask, onProgress: (state) => seen.push(state) });
    expect(new Set(seen.map(({ status }) => status))).toContain("reading");
    const reading = seen.find(({ progress }) => progress !== null);
    expect(reading?.progress).toMatchObject({
      file: "large.csv",
      size: new TextEncoder().encode(large(600)).length,
    });
    expect(end).toMatchObject({ status: "draft", revision: null, answer: { status: "draft", pollCount: 600 } });
    expect(await revision()).toBe(before);
    expect((await fetch(`${server.origin}/polls/large-1`)).status).toBe(404);

    const published = await act(started.id, "publish", { reason: "Spring survey" });
    expect([published.status, await published.json()]).toEqual([
      200,
      { id: started.id, status: "published", revision: before + 1 },
    ]);
    expect(await stateOf(started.id)).toMatchObject({ status: "published", revision: before + 1 });
    expect((await server.ask(`/api/v1/uploads/${upload}`)).status).toBe(404);
    expect((await fetch(`${server.origin}/polls/large-1`)).status).toBe(200);
    const again = await act(started.id, "publish");
    expect([again.status, (await again.json()).code]).toEqual([404, "IMPORT_UNKNOWN"]);

    const back = await act(started.id, "rollback", { reason: "Wrong file" });
    expect([back.status, await back.json()]).toEqual([200, { revision: before + 2 }]);
    expect((await fetch(`${server.origin}/polls/large-1`)).status).not.toBe(200);
    expect(await (await act(started.id, "rollback")).json()).toEqual({ revision: null });
  });

  it("tells differences of a draft without asking for a confirmation", async () => {
    await post(poll("draft-differs", 50));
    const upload = await uploaded("draft.csv", poll("draft-differs", 51));
    const { id } = await startImport({ uploads: [upload], draft: true }, { send: server.ask });
    const end = await followImport(id, { send: server.ask });
    expect(end).toMatchObject({ status: "draft", answer: { differenceCount: 1 } });
    expect(end.answer?.differences[0]?.message).toContain("50% → 51%");
    const silent = await act(id, "publish");
    expect([silent.status, (await silent.json()).code]).toEqual([422, "REASON_MISSING"]);
    expect((await act(id, "publish", { reason: "A row was misread." })).status).toBe(200);
  });

  it("tells why it was refused", async () => {
    const upload = await uploaded("refused.csv", poll("refused").replace("GB", "Atlantis"));
    const { id } = await startImport({ uploads: [upload] }, { send: server.ask });
    const end = await followImport(id, { send: server.ask });
    expect(end).toMatchObject({
      status: "refused",
      problem: { status: 422, code: "COUNTRY_UNKNOWN", problems: [{ cell: "C2" }], shape: "tidy" },
    });
    // The upload stays: it can be read again with other answers.
    expect((await server.ask(`/api/v1/uploads/${upload}`)).status).toBe(200);
  });

  it("cancelled while it runs, it leaves no draft, no upload and no folder", async () => {
    const upload = await uploaded("cancelled.csv", large(1500));
    const content = contentOfStore(server.dataDir);
    const { id } = await startImport({ uploads: [upload], draft: true }, { send: server.ask });
    await expect.poll(async () => (await stateOf(id)).status, { interval: 20, timeout: 20_000 }).toBe("reading");
    expect(leftovers(server.dataDir).filter((name) => name.startsWith("imports/"))).toHaveLength(1);
    expect((await server.ask(`/api/v1/imports/${id}`, { method: "DELETE" })).status).toBe(204);
    expect(await stateOf(id)).toMatchObject({ status: "discarded", revision: null });
    expect(leftovers(server.dataDir)).not.toContain(`uploads/${upload}`);
    expect(leftovers(server.dataDir).filter((name) => name.startsWith("imports/"))).toEqual([]);
    expect(contentOfStore(server.dataDir)).toBe(content);
  });

  it("cancelled while it waits, it never starts", async () => {
    const upload = await uploaded("waiting.csv", large(800));
    const started = await Promise.all(
      [1, 2, 3].map(() => startImport({ uploads: [upload], draft: true }, { send: server.ask })),
    );
    const last = started.at(-1)?.id ?? "";
    expect(await stateOf(last)).toMatchObject({ status: "waiting" });
    for (const { id } of started.toReversed()) {
      expect((await server.ask(`/api/v1/imports/${id}?uploads=keep`, { method: "DELETE" })).status).toBe(204);
      expect((await stateOf(id)).status).toBe("discarded");
    }
    expect((await server.ask(`/api/v1/uploads/${upload}`)).status).toBe(200);
    expect(
      await withStore(async (store) => (await store.listRevisions()).some(({ polls }) => polls.includes("large-799"))),
    ).toBe(false);
  });

  it("goes on when whoever waits for it hangs up", async () => {
    const before = await revision();
    const hangUp = new AbortController();
    const answer = post(poll("hung-up"), "", { signal: hangUp.signal }).catch(() => null);
    setTimeout(() => hangUp.abort(), 300);
    await answer;
    await expect.poll(revision, { timeout: 10_000 }).toBe(before + 1);
  });

  it("that nobody knows is a 404, whatever is asked of it", async () => {
    for (const id of ["nothing-here", "..%2f..%2fetc", "%00", "a".repeat(3000)]) {
      expect((await server.ask(`/api/v1/imports/${id}`)).status, server.logs()).toBe(404);
      expect((await server.ask(`/api/v1/imports/${id}`, { method: "DELETE" })).status).toBe(404);
      expect((await act(id, "publish")).status).toBe(404);
      expect((await act(id, "rollback")).status).toBe(404);
    }
  });
});

describe("who may import", () => {
  it.each([
    ["nobody", 401, null],
    ["a made-up token", 401, "tl_made-up"],
    ["a token that may only read", 403, "read"],
  ])("%s gets %i for every write, and the store holds the same", async (_who, status, token) => {
    const draft: ImportAnswer = await (await post(poll("locked"), "?draft=1")).json();
    onTestFinished(async () => void (await server.ask(`/api/v1/imports/${draft.id}`, { method: "DELETE" })));
    const secret = token === "read" ? await createToken(server.dataDir, "read") : token;
    const [content, files] = [contentOfStore(server.dataDir), leftovers(server.dataDir)];
    const calls: readonly (readonly [string, RequestInit])[] = [
      ["/api/v1/imports", { method: "POST", headers: { "content-type": "text/csv" }, body: poll("forbidden") }],
      [
        "/api/v1/imports?dryRun=1",
        { method: "POST", headers: { "content-type": "text/csv" }, body: poll("forbidden") },
      ],
      [`/api/v1/imports/${draft.id}/publish`, { method: "POST" }],
      [`/api/v1/imports/${draft.id}/rollback`, { method: "POST" }],
      [`/api/v1/imports/${draft.id}`, { method: "DELETE" }],
    ];
    for (const [address, request] of calls) {
      const answer = await server.ask(address, { ...request, token: secret });
      expect([address, answer.status]).toEqual([address, status]);
    }
    const seen = await server.ask(`/api/v1/imports/${draft.id}`, { token: secret });
    expect(seen.status).toBe(token === "read" ? 200 : 401);
    expect(contentOfStore(server.dataDir)).toBe(content);
    expect(leftovers(server.dataDir)).toEqual(files);
  });
});

describe("an editor with a session", () => {
  it("imports from a page of the site, and only from there; the revision says who", async () => {
    await addAnnAndBob(server);
    const cookie = await sessionOf(server.origin, BOB);
    const elsewhere = await post(poll("session"), "", {
      token: null,
      headers: { cookie, origin: "https://evil.example" },
    });
    expect([elsewhere.status, (await elsewhere.json()).code]).toEqual([403, "REQUEST_FROM_ELSEWHERE"]);
    const unsaid = await post(poll("session"), "", { token: null, headers: { cookie } });
    expect(unsaid.status).toBe(403);
    const here = await post(poll("session"), "", { token: null, headers: { cookie, origin: server.origin } });
    expect([here.status, (await here.json()).status]).toEqual([200, "published"]);
    const [last] = await withStore((store) => store.listRevisions());
    expect(last).toMatchObject({ by: BOB.email, polls: ["session"] });
    const log = await onAccounts(server.dataDir, (accounts) => accounts.listAudit({ limit: 1 }));
    expect(log[0]).toMatchObject({ actor: BOB.email, action: "import", details: { revision: last?.revision } });
  });
});

describe("a request that is none", () => {
  it.each([
    ["a packed body", { "content-type": "text/csv", "content-encoding": "gzip" }, "", 415, "CONTENT_TYPE_UNSUPPORTED"],
    ["a body of another kind", { "content-type": "application/pdf" }, "", 415, "CONTENT_TYPE_UNSUPPORTED"],
    ["a form without a boundary", { "content-type": "multipart/form-data" }, "", 400, "REQUEST_INVALID"],
    ["a key that is none", { "content-type": "text/csv" }, "?dry-run=1", 400, "REQUEST_INVALID"],
    ["a value that is none", { "content-type": "text/csv" }, "?replace=yes", 400, "REQUEST_INVALID"],
    ["a dry run of a draft", { "content-type": "text/csv" }, "?dryRun=1&draft=1", 400, "REQUEST_INVALID"],
  ])("%s is refused", async (_what, headers, query, status, code) => {
    const answer = await server.ask(`/api/v1/imports${query}`, { method: "POST", headers, body: poll("none") });
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
  });

  it("names every part that is wrong", async () => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ uploads: [], extra: 1 });
    const answer: ProblemAnswer = await (await server.ask("/api/v1/imports", { method: "POST", headers, body })).json();
    expect(answer.problems?.map(({ message }) => message).join()).toMatch(/uploads.*The body|The body.*uploads/);
    const query: ProblemAnswer = await (await post(poll("none"), "?replace=2&what=1&what=2")).json();
    expect(query.problems).toHaveLength(2);
    const mapping: ProblemAnswer = await (
      await postForm({ "a.csv": poll("none") }, { mapping: '{"columns": {"x": "nonsense"}, "other": 1}' })
    ).json();
    expect(mapping).toMatchObject({ status: 422, code: "MAPPING_INVALID", problems: { length: 2 } });
  });
});
