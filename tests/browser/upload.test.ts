import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe";
import { type EditorServer, leftovers, startEditorServer } from "../support/editor-server";
import { addAnnAndBob } from "../support/editors";
import {
  choose,
  openUpload,
  publish,
  realPath,
  saveDraft,
  takeBack,
  textFile,
  title,
  untilTitle,
} from "../support/upload-page";

let server: EditorServer;

beforeAll(async () => {
  server = await startEditorServer();
  await addAnnAndBob(server);
});
afterAll(() => server?.stop());

const status = async (address: string) => (await fetch(`${server.origin}${address}`)).status;

describe("from a published file to the site and back:", () => {
  it("three files that join stand as their polls, and are gone when they are taken back", async (context) => {
    const names = ["ubicenter_polls.csv", "ubicenter_responses.csv", "ubicenter_questions.csv"];
    const files = names.map((name) => realPath(name, context));
    const { page, messages, errors, close } = await openUpload(server.origin);
    await choose(page, files[0] ?? "");
    await untilTitle(page, /^ubicenter_polls.csv: 1 question to settle/);
    await page.locator(".ask-box .file-picker input").setInputFiles(files.slice(1));
    await untilTitle(page, /^3 files: ready for the preview/);
    expect(await page.getByText("They belong together").isVisible()).toBe(true);
    const id = await saveDraft(page);
    const [poll = ""] = await publish(page);
    expect(await status(poll)).toBe(200);
    expect(await takeBack(page, id)).toBe(200);
    expect(await status(poll)).toBe(410);
    expect([...messages, ...errors]).toEqual([]);
    await close();
  });

  it("what only the editor can say is asked, and the list is published with it", async (context) => {
    const file = realPath("norway_valg2025_polls.csv", context);
    const { page, close } = await openUpload(server.origin);
    await choose(page, file);
    await untilTitle(page, /2 questions to settle/);
    expect(await page.locator(".file-facts").innerText()).toMatch(
      /semicolon\s+decimal comma[\s\S]*row 3\s+2 lines above it skipped/,
    );
    await page.getByLabel("Which country are these polls of?").selectOption({ label: "Norway" });
    await page.getByLabel("Which question was asked?").fill("Stortingsvalg 2025");
    await page.getByRole("button", { name: "Use 2 of 2 answers" }).click();
    await untilTitle(page, /ready for the preview/);
    await page.locator(".upload-side .chart-headline", { hasText: "Stortingsvalg 2025" }).waitFor();
    const id = await saveDraft(page);
    expect(await page.locator(".changes").innerText()).toMatch(/New polls\s+46\s+New results\s+920/);
    const [poll = ""] = await publish(page);
    await page.goto(`${server.origin}${poll}`);
    expect(await page.locator("main").innerText()).toContain("Stortingsvalg 2025");
    await takeBack(page, id);
    expect(await status(poll)).toBe(410);
    await close();
  });

  it("one that is refused shows exactly the cell; mended under the same name it goes through", async (context) => {
    const sound = readFileSync(realPath("bavaria2023_polls.csv", context), "utf8");
    const [, , third = ""] = sound.split("\r\n");
    const cells = third.split(";");
    const damaged = sound.replace(third, cells.with(5, "3B").join(";"));
    const { page, close } = await openUpload(server.origin);
    await choose(page, textFile("bavaria2023_polls.csv", damaged));
    await untilTitle(page, /2 questions, 1 error to settle/);
    await page.getByLabel("Which country are these polls of?").selectOption("DE");
    await page.getByLabel("Which question was asked?").fill("Landtagswahl Bayern 2023");
    await page.getByRole("button", { name: "Use 2 of 2 answers" }).click();
    await untilTitle(page, /: 1 error to settle/);
    await page.locator(".problem-error").getByRole("button", { name: "F3" }).click();
    const active = page.locator(".grid-row .is-active");
    expect(await active.locator(".cell-text").innerText()).toBe("3B");
    expect(await page.locator(".cell-message").innerText()).toMatch(/^F3 /);
    const next = page.getByRole("button", { name: "Next: preview (1 error open)" });
    expect(await next.getAttribute("aria-disabled")).toBe("true");
    await choose(page, textFile("bavaria2023_polls.csv", sound));
    await untilTitle(page, /ready for the preview/);
    const id = await saveDraft(page);
    const [poll = ""] = await publish(page);
    expect(await status(poll)).toBe(200);
    await takeBack(page, id);
    expect(await status(poll)).toBe(410);
    await close();
  });

  it("a plain one goes through with a saved mapping beside it and no question at all", async (context) => {
    const file = realPath("538_mueller_approval_polls.csv", context);
    const { page, close } = await openUpload(server.origin);
    await choose(page, file);
    await page.getByLabel("Which country are these polls of?").selectOption("US");
    await page.getByRole("button", { name: "Use this answer" }).click();
    await untilTitle(page, /ready for the preview/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save these answers" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("538_mueller_approval_polls.map.json");
    const mapping = readFileSync(await download.path(), "utf8");
    await page.getByRole("button", { name: "Cancel" }).click();
    await choose(page, [
      { name: "538_mueller_approval_polls.csv", mimeType: "text/csv", buffer: readFileSync(file) },
      { name: "mueller.map.json", mimeType: "application/json", buffer: Buffer.from(mapping) },
    ]);
    await untilTitle(page, /^538_mueller_approval_polls.csv: ready for the preview/);
    const id = await saveDraft(page);
    const [poll = ""] = await publish(page);
    expect(await status(poll)).toBe(200);
    await takeBack(page, id);
    expect(await status(poll)).toBe(410);
    await close();
  });

  it("respondents are counted in the worker while the page goes on, and their shares are published", async (context) => {
    const file = realPath("538_masculinity_raw_responses.csv", context);
    const { page, close } = await openUpload(server.origin);
    await page.evaluate(() => {
      const seen = { frames: 0 };
      Object.assign(window, { framesWhileReading: seen });
      const count = () => {
        if (document.querySelector(".reading")) seen.frames += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    await choose(page, file);
    await untilTitle(page, /2 questions to settle/);
    await page.locator(".upload-side .plot svg:visible").waitFor();
    const seen = await page.evaluate(
      () => (window as unknown as { framesWhileReading: { frames: number } }).framesWhileReading,
    );
    expect(page.workers()).toHaveLength(1);
    expect(seen.frames).toBeGreaterThan(3);
    await page.getByLabel("Which country are these polls of?").selectOption("US");
    await page.getByRole("checkbox", { name: "age3" }).check();
    await page.getByRole("button", { name: "Use 2 of 2 answers" }).click();
    await untilTitle(page, /ready for the preview/);
    const id = await saveDraft(page);
    const [poll = ""] = await publish(page);
    await page.goto(`${server.origin}${poll}`);
    expect(await page.content()).toContain("Very masculine 37%");
    await takeBack(page, id);
    expect(await status(poll)).toBe(410);
    await close();
  });
});

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
