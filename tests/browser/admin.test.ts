import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchOf, contentOf } from "../store/batches";
import { openPage } from "../support/browser";
import { ANN, addAnnAndBob } from "../support/editors";
import { PERMIT } from "../support/permits";
import { questionOf } from "../support/poll-fixtures";
import { startServer, type TestServer } from "../support/server";
import { onStore } from "../support/stores";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const PAGES = [
  "/admin",
  "/admin/polls",
  "/admin/polls?q=fox",
  "/admin/polls/yougov-peacekeepers-ukraine",
  "/admin/polls/yougov-peacekeepers-ukraine/withdraw",
  "/admin/questions",
  "/admin/questions/impeach-and-remove-trump",
  "/admin/articles",
  "/admin/revisions/1",
  "/admin/revisions/2",
  "/admin/drafts/a-draft",
  "/polls/corrected",
  "/questions/impeach-and-remove-trump",
];

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await addAnnAndBob(server);
  await onStore(server, async (store) => {
    const poll = (share: string) =>
      batchOf({
        files: [{ name: "my.csv", sha256: "0".repeat(64), bytes: 10 }],
        questions: [questionOf({ series: "impeach-and-remove-trump", wording: "Should he go?", language: "en" })],
        polls: [
          contentOf(
            "corrected",
            { US: share },
            {
              title: "A corrected poll with a title that is as long as those of real ones often are",
              fieldwork: { start: "2019-05-01", end: "2019-05-02" },
            },
          ),
        ],
      });
    await store.publish(PERMIT, poll("56"));
    await store.publish(PERMIT, poll("55"), { reason: "A row was misread." });
    await store.saveDraft(PERMIT, "a-draft", poll("54"), 3);
  });
});
afterAll(async () => {
  await server?.stop();
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.origin}/login`);
  await page.getByLabel("E-mail").fill(ANN.email);
  await page.getByLabel("Password").fill(ANN.password);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/\/admin/);
}

describe.each([
  ["light", 1280],
  ["dark", 320],
] as const)("axe, %s at %i px,", (colorScheme, width) => {
  it("finds nothing on the pages for editors, and nothing is wider than the page", async () => {
    // The pages' own policy lets no script in that they did not send.
    const { page, close } = await openPage({
      colorScheme,
      viewport: { width, height: 900 },
      context: { bypassCSP: true },
    });
    await signIn(page);
    for (const path of PAGES) {
      await page.goto(`${server.origin}${path}`, { waitUntil: "networkidle" });
      await page.addScriptTag({ content: AXE });
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        const results = await axe.run();
        return results.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
        );
      });
      expect(violations, path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    await close();
  }, 180_000);
});

it("a poll is corrected with the keyboard alone, without script, and the public page says so", async () => {
  const { page, close } = await openPage({ javaScript: false });
  await signIn(page);
  await page.goto(`${server.origin}/admin/polls/corrected`);
  const reach = async (name: string) => {
    for (let press = 0; press < 90; press++) {
      await page.keyboard.press("Tab");
      const focus = page.locator(":focus");
      if ((await focus.getAttribute("name")) === name || (await focus.textContent())?.trim() === name) return;
    }
    throw new Error(`${name} was not reached`);
  };
  await reach("pollster");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Another Pollster");
  await reach("reason");
  await page.keyboard.type("The client had named the wrong one.");
  await reach("Save and publish");
  await page.keyboard.press("Enter");
  await page.getByRole("status").waitFor();
  await page.goto(`${server.origin}/polls/corrected`);
  expect(await page.locator(".correction").textContent()).toMatch(
    /Pollster: Example Pollster → Another Pollster\. Because: The client had named the wrong one\./,
  );
  await close();
});

it("a draft is published from its page without script, with the reason it takes", async () => {
  const { page, close } = await openPage({ javaScript: false });
  await signIn(page);
  await page.goto(`${server.origin}/admin`);
  await page.getByRole("link", { name: /Publish/ }).click();
  expect(await page.locator("main").textContent()).toContain("United States, support: 55% → 54%");
  await page.getByLabel("Reason").fill("The pollster published anew.");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  // The poll was edited by hand since the draft was made: it must be compared anew.
  expect(await page.getByRole("alert").textContent()).toContain("was changed by revision");
  expect(await page.getByLabel("Reason").inputValue()).toBe("The pollster published anew.");
  await close();
});
