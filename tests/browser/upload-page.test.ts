import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe";
import { type EditorServer, leftovers, startEditorServer } from "../support/editor-server";
import { addAnnAndBob } from "../support/editors";
import { choose, openUpload, publish, saveDraft, textFile, title, untilTitle } from "../support/upload-page";

let server: EditorServer;

beforeAll(async () => {
  server = await startEditorServer();
  await addAnnAndBob(server);
});
afterAll(() => server?.stop());

const POLL =
  "pollster,country,question,response,share,n\nIpsos,PL,Should it?,Yes,62,1004\nIpsos,SE,Should it?,Yes,58,1002\n";

describe("the page", () => {
  it("leads who is not signed in to the sign-in and back", async () => {
    const answer = await fetch(`${server.origin}/upload`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, "/login?next=%2Fupload"]);
  });

  it("asks why before it replaces what is public, and tells readers", async () => {
    const { page, close } = await openUpload(server.origin);
    await choose(page, textFile("replaced.csv", POLL));
    await untilTitle(page, /ready/);
    await saveDraft(page);
    const [poll = ""] = await publish(page);
    await page.getByRole("button", { name: "Upload something else" }).click();
    await choose(page, textFile("replaced.csv", POLL.replace(",62,", ",61,")));
    await untilTitle(page, /ready/);
    await saveDraft(page);
    expect(await title(page)).toContain("look at what it replaces");
    expect(await page.locator(".problem-list").last().innerText()).toContain("62% → 61%");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    expect(await page.locator("#reason").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Why, in one sentence").fill("The pollster corrected the figure for Poland.");
    await publish(page);
    const publicPage = await (await fetch(`${server.origin}${poll}`)).text();
    expect(publicPage).toContain("61%");
    await close();
  });

  it("leaves nothing on the server when it is cancelled while sending", async () => {
    const { page, close } = await openUpload(server.origin);
    let asked = 0;
    // Bytes that never arrive.
    await page.route("**/api/v1/uploads/*", (route) => {
      if (route.request().method() !== "PATCH") return route.continue();
      asked += 1;
      return undefined;
    });
    await choose(page, textFile("cancelled.csv", POLL));
    await untilTitle(page, /ready/);
    await page.getByRole("button", { name: "Next: preview" }).click();
    await expect.poll(() => asked).toBe(1);
    expect(leftovers(server.dataDir).length).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Drop files anywhere").waitFor();
    await expect.poll(() => leftovers(server.dataDir)).toEqual([]);
    await close();
  });

  it("leaves nothing on the server when it is cancelled at the draft", async () => {
    const { page, close } = await openUpload(server.origin);
    await choose(page, textFile("cancelled.csv", POLL.replaceAll("Ipsos", "Verian")));
    await untilTitle(page, /ready/);
    const id = await saveDraft(page);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Drop files anywhere").waitFor();
    await expect.poll(() => leftovers(server.dataDir)).toEqual([]);
    const found = await server.ask(`/api/v1/imports/${id}`);
    expect([404, 200]).toContain(found.status);
    if (found.status === 200) expect(await found.json()).toMatchObject({ status: "discarded" });
    await close();
  });

  it("goes on by itself where the connection broke off", async () => {
    // A remark makes it longer than what is sent in one piece.
    const remark = "x".repeat(500);
    const rows = Array.from({ length: 3_000 }, (_, at) => `Ipsos,PL,Which of ${at % 50}?,Answer ${at},1,${remark}`);
    const text = `pollster,country,question,response,share,remark\n${rows.join("\n")}\n`;
    const { page, close } = await openUpload(server.origin);
    let failures = 0;
    await page.route("**/api/v1/uploads/*", (route) => {
      if (route.request().method() !== "PATCH" || failures >= 2) return route.continue();
      failures += 1;
      return route.abort("connectionreset");
    });
    await choose(page, textFile("broken-off.csv", text));
    await untilTitle(page, /ready|error/);
    await page.getByRole("button", { name: "Next: preview" }).click();
    await page.locator(".transfer", { hasText: /Trying again in \d+ s/ }).waitFor();
    await untilTitle(page, /ready to publish/);
    expect(failures).toBe(2);
    await page.getByRole("button", { name: "Cancel" }).click();
    await close();
  });

  it("takes a table that is pasted anywhere, and cells from a spreadsheet", async () => {
    const { page, close } = await openUpload(server.origin);
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
      },
      POLL.replaceAll(",", "\t"),
    );
    await untilTitle(page, /^pasted-cells.tsv: ready for the preview/);
    await close();
  });

  it("takes files dropped beside the drop zone, and warns before it is left with them", async () => {
    const { page, close } = await openUpload(server.origin);
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "dropped.csv"));
      document
        .querySelector("footer")
        ?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, POLL);
    await untilTitle(page, /^dropped.csv: ready for the preview/);
    const warned = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog.accept();
      return dialog.type();
    });
    await page.getByRole("link", { name: "Toplines" }).click();
    expect(await warned).toBe("beforeunload");
    await close();
  });

  it("refuses a file over the limit at once, in words", async () => {
    const { page, close } = await openUpload(server.origin);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(50_000_001)], "large.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await untilTitle(page, /^large.csv: 1 error to settle/);
    expect(await page.locator(".problem-error").innerText()).toContain("50000001 bytes; at most 50000000");
    await close();
  });

  it("without a script says how to do it on the command line", async () => {
    const { page, close } = await openUpload(server.origin);
    const cookies = await page.context().cookies();
    await close();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const html = await (await fetch(`${server.origin}/upload`, { headers: { cookie } })).text();
    expect(html).toMatch(/<noscript>[\s\S]*npx toplines import my\.csv[\s\S]*<\/noscript>/);
  });
});

const WITH_ERROR = [
  "Titel;;;",
  ";;;",
  "Land;dafür;dagegen;w. n.",
  "Polen;62;27;11",
  "Italien;5I;36;13",
  "Ungarn;28;58;14",
].join("\n");

describe.each([
  ["light", 1280],
  ["dark", 375],
] as const)("axe, %s at %i px,", (colorScheme, width) => {
  it("finds nothing in any state, and nothing scrolls sideways", async () => {
    const { page, messages, errors, close } = await openUpload(server.origin, {
      colorScheme,
      viewport: { width, height: 900 },
    });
    const states: Record<string, readonly string[]> = {};
    const look = async (name: string) => {
      states[name] = await axeFindings(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) states[`${name}, sideways`] = [`${overflow} px`];
    };
    await look("empty");
    await choose(page, textFile("states.csv", WITH_ERROR));
    await untilTitle(page, /1 question, 1 error/);
    await look("error and question");
    await page.locator(".problem-group summary", { hasText: "note" }).click();
    await page.getByLabel("Only marked rows").check();
    await look("marked rows");
    await choose(page, textFile("states.csv", WITH_ERROR.replace("5I", "51")));
    await page.getByLabel("Which question was asked?").fill(`Should it, in ${colorScheme}?`);
    await page.getByRole("button", { name: "Use this answer" }).click();
    await untilTitle(page, /ready for the preview/);
    await look("ready");
    await saveDraft(page);
    await look("draft");
    await publish(page);
    await look("published");
    expect(Object.entries(states).filter(([, findings]) => findings.length > 0)).toEqual([]);
    expect([...messages, ...errors]).toEqual([]);
    await close();
  });
});

it("a keyboard alone brings in a table, finds the cell, answers and publishes", async () => {
  const { page, close } = await openUpload(server.origin);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  const tabTo = async (isThere: () => Promise<boolean>, presses = 80) => {
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      const isHidden = await page.evaluate(() => document.activeElement?.matches("input[type=file]") ?? false);
      if (!isHidden) expect(outline, await focused()).not.toBe("none");
      if (await isThere()) return;
    }
    throw new Error(`not reached; the focus is at "${await focused()}"`);
  };
  const isAt = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  await tabTo(isAt("#pasted"));
  await page.keyboard.insertText(WITH_ERROR.replaceAll(";", "\t"));
  await tabTo(isAt(".paste button"));
  await page.keyboard.press("Enter");
  await untilTitle(page, /1 question, 1 error/);
  expect(await isAt("h1")()).toBe(true);
  await tabTo(isAt(".problem-error .link-button"));
  await page.keyboard.press("Enter");
  expect(await isAt("[role=grid]")()).toBe(true);
  const said = () => page.locator(".cell-message").innerText();
  await expect.poll(said).toMatch(/^B5 "5I"/);
  await page.keyboard.press("ArrowUp");
  await expect.poll(said).toMatch(/^B4 nothing stands against/);
  expect(await page.locator("[role=grid]").getAttribute("aria-rowcount")).toBe("7");
  // The mended table is pasted on the page itself.
  await page.locator("h1").focus();
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    },
    WITH_ERROR.replace("5I", "51").replaceAll(";", "\t"),
  );
  await untilTitle(page, /: 1 question to settle/);
  await tabTo(isAt(".ask textarea"));
  await page.keyboard.insertText("By keyboard alone?");
  await tabTo(isAt(".ask-box .button-main"));
  await page.keyboard.press("Enter");
  await untilTitle(page, /ready for the preview/);
  await tabTo(async () => (await focused()) === "Next: preview");
  await page.keyboard.press("Enter");
  await untilTitle(page, /ready to publish/);
  expect(await page.locator("[role=status]").first().innerText()).toContain("ready to publish");
  await tabTo(async () => (await focused()) === "Publish");
  await page.keyboard.press("Enter");
  await untilTitle(page, /published as revision/);
  await close();
});
