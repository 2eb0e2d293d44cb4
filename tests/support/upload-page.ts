import { existsSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import type { TestContext } from "vitest";
import { type OpenPage, openPage, type PageOptions } from "./browser";
import { ANN } from "./editors";

const FOLDER = path.resolve(import.meta.dirname, "../../../shared/polls");

/** The path of a published file of polls; the test is skipped where the folder of them is not beside the checkout. */
export function realPath(name: string, context: TestContext): string {
  const file = path.join(FOLDER, name);
  if (!existsSync(file)) context.skip("../shared/polls is not here");
  return file;
}

/** A file made up for a test. */
export function textFile(name: string, text: string) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** Signs in by hand and arrives at the page for uploading. */
export async function openUpload(origin: string, options: PageOptions = {}): Promise<OpenPage> {
  const opened = await openPage(options);
  const { page } = opened;
  await page.goto(`${origin}/upload`);
  await page.getByLabel("E-mail").fill(ANN.email);
  await page.getByLabel("Password").fill(ANN.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/upload");
  await page.getByText("Drop files anywhere").waitFor();
  return opened;
}

type Files = Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0];

/** Chooses files with the dialogue of the browser. */
export async function choose(page: Page, files: Files): Promise<void> {
  await page.locator(".file-picker input").last().setInputFiles(files);
}

export const title = (page: Page) => page.locator("h1").innerText();

/** Waits until the title says something. */
export async function untilTitle(page: Page, text: RegExp): Promise<void> {
  await page.locator("h1", { hasText: text }).waitFor({ timeout: 30_000 });
}

/** Goes on to the preview and waits until the server has the draft; gives the import's identifier. */
export async function saveDraft(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Next: preview" }).click();
  await untilTitle(page, /ready to publish|look at what it replaces/);
  const draft = await page.getByRole("link", { name: "Keep as a draft" }).getAttribute("href");
  return draft?.split("/").at(-1) ?? "";
}

/** Publishes a draft and gives the addresses of its polls. */
export async function publish(page: Page): Promise<readonly string[]> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await untilTitle(page, /published as revision \d+/);
  return page
    .locator(".published .rows a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** Takes an import back as the page of revisions does. */
export function takeBack(page: Page, id: string): Promise<number> {
  return page.evaluate(async (address) => {
    const headers = { "content-type": "application/json" };
    return (await fetch(address, { method: "POST", headers, body: "{}" })).status;
  }, `/api/v1/imports/${id}/rollback`);
}
