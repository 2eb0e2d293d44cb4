import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EditorServer, startEditorServer } from "../support/editor-server";
import { addAnnAndBob } from "../support/editors";
import {
  choose,
  openUpload,
  publish,
  realPath,
  saveDraft,
  takeBack,
  textFile,
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
