import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANN, addAnnAndBob, BOB, cookiesOf, postForm, sessionOf } from "../support/editors";
import { htmlText } from "../support/html-text";
import { startServer, type TestServer } from "../support/server";
import { onStore } from "../support/stores";

const POLL = "yougov-peacekeepers-ukraine";
const QUESTION = "peacekeepers-ukraine";
const IMPEACHMENT = "impeach-and-remove-trump";

let server: TestServer;
let ann: string;
let bob: string;
beforeAll(async () => {
  server = await startServer();
  await addAnnAndBob(server);
  [ann, bob] = [await sessionOf(server.origin, ANN), await sessionOf(server.origin, BOB)];
});
afterAll(async () => {
  await server?.stop();
});

async function get(path: string, cookie = "") {
  const answer = await fetch(`${server.origin}${path}`, { redirect: "manual", headers: { cookie } });
  const html = await answer.text();
  return { status: answer.status, location: answer.headers.get("location"), html, text: htmlText(html) };
}
/** Sends the form of a page back with some fields changed, as a browser would. */
async function send(page: string, to: string, changes: Readonly<Record<string, string>>, cookie = ann, html?: string) {
  const shown = html ?? (await get(page, cookie)).html;
  return postForm(server.origin, to, { ...fieldsOf(shown, to), ...changes }, { cookie });
}
const shownAfter = (answer: Response, cookie = ann) =>
  get(answer.headers.get("location") ?? "", `${cookie}; ${cookiesOf(answer)}`);
const editPoll = (changes: Readonly<Record<string, string>>, cookie?: string, html?: string) =>
  send(`/admin/polls/${POLL}`, `/api/admin/polls/${POLL}`, changes, cookie, html);
const revision = () => onStore(server, (store) => store.currentRevision());

/** The fields of a form, with what they hold. */
function fieldsOf(html: string, action: string): Record<string, string> {
  const form =
    html
      .split("<form")
      .find((part) => part.includes(`action="${action}"`))
      ?.split("</form>")[0] ?? "";
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g))
    fields[attribute(tag, "name")] = unescaped(attribute(tag, "value"));
  for (const [, attributes = "", text = ""] of form.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g))
    fields[attribute(attributes, "name")] = unescaped(text);
  for (const [, attributes = "", options = ""] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g))
    fields[attribute(attributes, "name")] = attribute(
      options.split("<option").find((option) => option.includes("selected")) ?? "",
      "value",
    );
  return fields;
}
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

describe("a poll's form over http", () => {
  it("sent back untouched makes no revision", async () => {
    const answer = await editPoll({});
    expect(answer.headers.get("location")).toBe(`/admin/polls/${POLL}?done=unchanged`);
    expect((await shownAfter(answer)).text).toContain("There was nothing to change.");
    expect(await revision()).toBe(1);
  });

  it("shows what is wrong at the field, with all that was typed", async () => {
    const long = "y".repeat(6_000);
    const answer = await editPoll({ published: "soon", limitations: long, mode: "online" });
    expect(answer.headers.get("location")).toBe(`/admin/polls/${POLL}?problem=REQUEST_INVALID`);
    const page = await shownAfter(answer);
    expect(page.text).toContain("Nothing was saved: look at the fields that are marked.");
    expect(page.html).toMatch(/id="published"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*published-problem"/);
    expect(fieldsOf(page.html, `/api/admin/polls/${POLL}`)).toMatchObject({
      published: "soon",
      limitations: long,
      mode: "online",
    });
    const others = await get(answer.headers.get("location") ?? "", `${bob}; ${cookiesOf(answer)}`);
    expect(others.html).not.toContain(long);
    expect(await revision()).toBe(1);
  });

  it("adds facts without a reason; the public page has them and calls it no correction", async () => {
    const answer = await editPoll({ mode: "online panel", sampleType: "nonprobability" });
    expect((await shownAfter(answer)).text).toContain("Saved as revision 2; it is public now.");
    const { text } = await get(`/polls/${POLL}`);
    expect(text).toContain("5 of 24 given, 1 in part");
    expect(text).toContain("Revision 2: edited");
    expect(text).toContain("Mode: not stated → online panel");
    expect(text).not.toContain("Corrected on");
  });

  it("corrects a fact only with a reason, and says so in public, without a name", async () => {
    const refused = await editPoll({ population: "adults" });
    expect(refused.headers.get("location")).toBe(`/admin/polls/${POLL}?problem=REASON_MISSING`);
    expect(fieldsOf((await shownAfter(refused)).html, `/api/admin/polls/${POLL}`).population).toBe("adults");
    await editPoll({ population: "adults", reason: "The article says adults" });
    const { text } = await get(`/polls/${POLL}`);
    expect(text).toMatch(/Corrected on .*: Population: voters → adults *\. Because: The article says adults/);
    expect(text).not.toContain("ann@example.org");
    expect((await get("/admin", ann)).text).toMatch(/3 .*ann@example\.org edit .*The article says adults/);
  });

  it("made before somebody else's change is refused; both changes meet in the form it comes back with", async () => {
    const { html } = await get(`/admin/polls/${POLL}`, ann);
    await editPoll({ sponsor: "Bob’s paper" }, bob);
    const stale = await editPoll({ recruitment: "quotas" }, ann, html);
    expect(stale.headers.get("location")).toBe(`/admin/polls/${POLL}?problem=CHANGED_SINCE`);
    const page = await shownAfter(stale);
    expect(page.text).toContain("was changed by somebody else after you began");
    const fields = fieldsOf(page.html, `/api/admin/polls/${POLL}`);
    expect(fields).toMatchObject({ sponsor: "Bob’s paper", recruitment: "quotas" });
    const again = await editPoll({}, ann, page.html);
    expect((await shownAfter(again)).text).toContain("Saved as revision 5");
    const { text } = await get(`/polls/${POLL}`);
    expect(text).toContain("Bob’s paper");
    expect(text).toContain("Recruitment quotas");
  });

  it("gives it another address; the old one leads there, and claims of articles follow", async () => {
    const answer = await editPoll({ slug: "peacekeepers-six-countries" });
    expect(answer.headers.get("location")).toBe("/admin/polls/peacekeepers-six-countries?done=saved");
    const old = await get(`/polls/${POLL}?sort=name`);
    expect([old.status, old.location]).toEqual([308, "/polls/peacekeepers-six-countries?sort=name"]);
    expect((await get("/polls/peacekeepers-six-countries")).text).toContain("An article that cites this poll");
    const back = await send("/admin/polls/peacekeepers-six-countries", "/api/admin/polls/peacekeepers-six-countries", {
      slug: POLL,
    });
    expect(back.headers.get("location")).toBe(`/admin/polls/${POLL}?done=saved`);
    expect((await get(`/polls/${POLL}`)).status).toBe(200);
  });
});

describe("a question's form over http", () => {
  const edit = (changes: Readonly<Record<string, string>>, question = QUESTION) =>
    send(`/admin/questions/${question}`, `/api/admin/questions/${question}`, changes);

  it("changes wording, translation and answers for every poll that asks it", async () => {
    await edit({ wording: "Soutenez-vous l’envoi ?", language: "fr", translation: "Do you support sending them?" });
    const { text } = await get(`/polls/${POLL}`);
    expect(text).toContain("Soutenez-vous l’envoi ?");
    expect(text).toContain("Translation given");
    const refused = await edit({ wording: "Un autre ?" });
    expect(refused.headers.get("location")).toBe(`/admin/questions/${QUESTION}?problem=REASON_MISSING`);
    await edit({ wording: "Un autre ?", reason: "As the tables have it." });
    const changed = (await get(`/questions/${QUESTION}`)).text;
    expect(changed).toContain("Wording: Soutenez-vous l’envoi ? → Un autre ?");
    expect(changed).toContain("Because: As the tables have it.");
    await edit({ wording: "Soutenez-vous l’envoi ?", reason: "A slip." });
    const wrong = await edit({ "answer-0-place": "first" });
    expect((await shownAfter(wrong)).html).toContain('id="answer-0-place-problem"');
  });

  it("puts it into a series: both addresses show the polls of both, with the words of each", async () => {
    const answer = await edit({ series: IMPEACHMENT });
    expect((await shownAfter(answer)).text).toContain("Saved as revision");
    for (const question of [QUESTION, IMPEACHMENT]) {
      const { text, html } = await get(`/questions/${question}`);
      expect(text).toContain("Asked in other words");
      expect(text).toContain("“Soutenez-vous l’envoi ?”");
      expect(html).toContain(`rel="canonical" href="`);
    }
    await edit({ series: "" });
    expect((await get(`/questions/${QUESTION}`)).text).not.toContain("Asked in other words");
  });
});

describe("withdrawing and taking back over http", () => {
  it("a poll is withdrawn with a reason only; its address says 410 and why, and the revision brings it back", async () => {
    const page = `/admin/polls/${POLL}/withdraw`;
    const to = `/api/admin/polls/${POLL}`;
    expect((await send(page, to, {})).headers.get("location")).toBe(`${page}?problem=REASON_MISSING`);
    const answer = await send(page, to, { reason: "The article misquoted the poll." });
    const made = await revision();
    expect(answer.headers.get("location")).toBe(`/admin/revisions/${made}?done=withdrawn`);
    const gone = await get(`/polls/${POLL}`);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain("The article misquoted the poll.");
    expect((await get("/polls")).html).not.toContain(`/polls/${POLL}"`);

    const undone = await send(`/admin/revisions/${made}`, `/api/admin/revisions/${made}`, { action: "undo" });
    expect((await shownAfter(undone)).text).toContain(`Revision ${made} was taken back.`);
    expect((await get(`/polls/${POLL}`)).status).toBe(200);
    const redone = await send(`/admin/revisions/${made + 1}`, `/api/admin/revisions/${made + 1}`, { action: "undo" });
    expect(redone.headers.get("location")).toBe(`/admin/revisions/${made + 2}?done=undone`);
    expect((await get(`/polls/${POLL}`)).status).toBe(410);
  });

  it("goes back to a state and forward again", async () => {
    const last = await revision();
    const restore = (to: number, reason = "") =>
      send(`/admin/revisions/${to}`, `/api/admin/revisions/${to}`, { action: "restore", reason });
    const back = await restore(1, "Trying it out.");
    expect(back.headers.get("location")).toBe(`/admin/revisions/${last + 1}?done=restored`);
    expect((await get(`/polls/${POLL}`)).text).toContain("3 of 24 given");
    expect((await get(`/admin/revisions/${last + 1}`, ann)).text).toContain("Trying it out.");
    await restore(last);
    expect((await get(`/polls/${POLL}`)).status).toBe(410);
    const nothing = await restore(last);
    expect((await shownAfter(nothing)).text).toContain("There was nothing to change: this is what stands.");
  });

  it("what later work rests on is not taken back, and the page names both", async () => {
    const answer = await send("/admin/revisions/2", "/api/admin/revisions/2", { action: "undo", reason: "Kept text" });
    expect(answer.headers.get("location")).toBe("/admin/revisions/2?problem=CHANGED_SINCE");
    const page = await shownAfter(answer);
    expect(page.text).toMatch(/revision \d+/);
    expect(page.html).toContain("Kept text");
  });

  it("an article is withdrawn as well", async () => {
    const article = "/admin/articles/uk-france-forces-agreement/withdraw";
    const answer = await send(article, "/api/admin/articles/uk-france-forces-agreement", {
      reason: "Its licence ended.",
    });
    expect(answer.headers.get("location")).toMatch(/done=withdrawn$/);
    const gone = await get("/articles/uk-france-forces-agreement");
    expect([gone.status, gone.text.includes("Its licence ended.")]).toEqual([410, true]);
  });
});
