import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchOf, contentOf } from "../store/batches";
import { leftovers } from "../support/editor-server";
import { ANN, addAnnAndBob, cookiesOf, postForm, sessionOf } from "../support/editors";
import { htmlText } from "../support/html-text";
import { PERMIT } from "../support/permits";
import { questionOf } from "../support/poll-fixtures";
import { startServer, type TestServer } from "../support/server";
import { onStore } from "../support/stores";

const POLL = "yougov-peacekeepers-ukraine";
const QUESTION = "peacekeepers-ukraine";
const file = { name: "secret-file.csv", sha256: "0".repeat(64), bytes: 10 };

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startServer();
  await addAnnAndBob(server);
  cookie = await sessionOf(server.origin, ANN);
});
afterAll(async () => {
  await server?.stop();
});

async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`${server.origin}${path}`, { redirect: "manual", headers });
  return { status: answer.status, html: await answer.text() };
}
const asEditor = async (path: string) => {
  const { status, html } = await get(path, { cookie });
  return { status, html, text: htmlText(html) };
};
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  postForm(server.origin, `/api/admin/${path}`, fields, { cookie });
const thenShown = async (answer: Response) =>
  htmlText((await get(answer.headers.get("location") ?? "", { cookie: `${cookie}; ${cookiesOf(answer)}` })).html);

/** A draft that adds a poll of a new question in a new country by a new pollster, and corrects one that is public. */
function saveDraft(id: string): Promise<void> {
  return onStore(server, async (store) => {
    const standing = await store.findPoll(POLL);
    if (standing === null) throw new Error("no sample");
    const { poll, results } = standing;
    const corrected = results.map((result) =>
      result.country === "GB"
        ? { ...result, figure: { ...result.figure, published: "57.3" } as typeof result.figure }
        : result,
    );
    const added = contentOf(
      "secret-poll",
      { MT: "91.7" },
      { pollster: "Secret Pollster", title: "Secret title" },
      {
        question: "secret-question",
      },
    );
    const batch = batchOf({
      files: [file],
      questions: [questionOf({ slug: "secret-question", topic: "Secret topic" })],
      polls: [added, { poll, results: corrected }],
    });
    await store.saveDraft(PERMIT, id, batch, await store.currentRevision());
  });
}

describe("a draft", () => {
  it("is in no list, page, chart or download of the public", async () => {
    await saveDraft("first-draft");
    const pages = [
      "/",
      "/polls",
      "/polls?pollster=Secret+Pollster",
      "/polls?question=secret-question",
      `/polls/${POLL}`,
      `/questions/${QUESTION}`,
      "/countries/gb",
      "/articles",
      `/charts/${POLL}--${QUESTION}.svg`,
      `/charts/${QUESTION}.svg`,
    ];
    for (const path of pages) {
      const { status, html } = await get(path);
      expect(status, path).toBe(200);
      expect(html, path).not.toMatch(/57\.3|91\.7|Secret Pollster<|Secret title|Secret topic|>Malta|secret-file/);
    }
    const missing = [
      "/polls/secret-poll",
      "/questions/secret-question",
      "/countries/mt",
      "/charts/secret-poll--secret-question.svg",
      "/charts/secret-question.svg",
    ];
    for (const path of missing) expect((await get(path)).status, path).toBe(404);
  });

  it("stands first among what waits, with who, which file and how much it would change", async () => {
    const { text } = await asEditor("/admin");
    expect(text).toMatch(/Drafts .*secret-file\.csv command line, .* Would add 1 poll and change 1 poll\./);
  });

  it("shows its polls as they would look, and what it would change, figure by figure", async () => {
    const { html, text } = await asEditor("/admin/drafts/first-draft");
    expect(html).toContain('<meta name="robots" content="noindex');
    expect(text).toContain("United Kingdom, support: 56% → 57.3%");
    expect(text).toContain("Secret title poll added");
    expect(text).toContain("Secret Pollster");
    expect(text).not.toContain("Download");
    const other = await asEditor(`/admin/drafts/first-draft/${POLL}`);
    expect(other.text).toContain("57.3%");
    expect((await asEditor("/admin/drafts/first-draft/no-such-poll")).status).toBe(404);
    expect((await asEditor("/admin/drafts/none")).status).toBe(404);
  });

  it("takes a reason to correct what is public, and says so with what was typed kept", async () => {
    const answer = await post("drafts/first-draft", { action: "publish", reason: "  " });
    expect(answer.headers.get("location")).toBe("/admin/drafts/first-draft?problem=REASON_MISSING");
    expect(await thenShown(answer)).toContain("This corrects something that is public. Give the reason in a sentence");
    expect((await get("/polls/secret-poll")).status).toBe(404);
  });

  it("is public once it is published, and the corrected poll says what changed and why", async () => {
    const reason = "The pollster has <corrected> its table.";
    const answer = await post("drafts/first-draft", { action: "publish", reason });
    expect(answer.headers.get("location")).toBe("/admin/revisions/2?done=published");
    expect(await thenShown(answer)).toContain("The draft is public now.");
    expect((await get("/polls/secret-poll")).status).toBe(200);
    const { html } = await get(`/polls/${POLL}`);
    expect(htmlText(html)).toMatch(
      /Corrected on \d+ \w+ \d{4} : United Kingdom, support: 56% → 57\.3% *\. Because: The pollster has &lt;corrected&gt; its table\./,
    );
    expect(html).not.toContain("command line");
    expect((await asEditor("/admin/drafts/first-draft")).status).toBe(404);
    expect(await thenShown(await post("drafts/first-draft", { action: "publish" }))).not.toContain("Secret title");
  });

  it("that something else has overtaken is refused in words, and can be discarded", async () => {
    await saveDraft("second-draft");
    await onStore(server, (store) => store.undo(PERMIT, 2));
    const answer = await post("drafts/second-draft", { action: "publish", reason: "Again." });
    expect(answer.headers.get("location")).toBe("/admin/drafts/second-draft?problem=DRAFT_OUTDATED");
    expect(await thenShown(answer)).toMatch(/was changed by revision 3; the draft was compared with revision 2/);
    expect(await thenShown(await post("drafts/second-draft", { action: "discard" }))).toContain(
      "The draft was discarded.",
    );
    expect((await asEditor("/admin")).text).not.toContain("Would add");
  });

  it("takes the files that were uploaded for it along, published or discarded", async () => {
    const ask = async (method: string, path: string, type: string, body: string, headers = {}) => {
      const own = { cookie, origin: server.origin, "content-type": type };
      const answer = await fetch(`${server.origin}/api/v1/${path}`, { method, body, headers: { ...own, ...headers } });
      return (await answer.json()) as { readonly id: string };
    };
    for (const action of ["discard", "publish"]) {
      const text = "poll_id,question_id,question,country,response,share\nsent,sent-question,Sent?,MT,Yes,50\n";
      const upload = JSON.stringify({ name: "sent.csv", bytes: text.length });
      const { id } = await ask("POST", "uploads", "application/json", upload);
      await ask("PATCH", `uploads/${id}`, "application/offset+octet-stream", text, { "upload-offset": "0" });
      const draft = await ask("POST", "imports?draft=1", "application/json", JSON.stringify({ uploads: [id] }));
      expect(leftovers(server.dataDir)).toHaveLength(1);
      expect((await post(`drafts/${draft.id}`, { action })).headers.get("location")).toMatch(/\?done=/);
      expect(leftovers(server.dataDir)).toEqual([]);
    }
  });

  it("that changes nothing but the wording of a question shows both, and takes a reason as well", async () => {
    await onStore(server, async (store) => {
      const stated = (await store.listQuestions()).find(({ question }) => question.wording !== null);
      if (stated === undefined) throw new Error("no sample");
      const question = { ...stated.question, wording: "Other words?" };
      const batch = batchOf({ files: [file], questions: [question], polls: [] });
      await store.saveDraft(PERMIT, "words", batch, await store.currentRevision());
    });
    const { text } = await asEditor("/admin/drafts/words");
    expect(text).toContain("→ Other words?");
    expect(text).toContain("Needed: it replaces something that is public.");
    const answer = await post("drafts/words", { action: "publish" });
    expect(answer.headers.get("location")).toBe("/admin/drafts/words?problem=REASON_MISSING");
    expect((await post("drafts/words", { action: "discard" })).status).toBe(303);
  });
});
