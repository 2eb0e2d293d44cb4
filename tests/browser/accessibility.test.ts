import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/browser";
import { sharedOrigin } from "../support/server";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const PAGES = [
  "/",
  "/polls",
  "/polls/yougov-peacekeepers-ukraine",
  "/polls/yougov-peacekeepers-ukraine?view=table",
  "/polls/fox-news-impeachment-2018-06-06",
  "/questions/us-president-confidence",
  "/countries/gb",
  "/articles",
  "/articles/troops-after-a-peace-deal",
  "/articles/uk-france-forces-agreement",
  "/polls/yougov-peacekeepers-ukraine?view=live",
  "/questions/impeach-and-remove-trump?view=live",
  "/no-such-page",
];

describe.each([
  ["light", 1280],
  ["dark", 375],
] as const)("axe, %s at %i px,", (colorScheme, width) => {
  it.each(PAGES)("finds nothing on %s", async (path) => {
    const { page, close } = await openPage({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(`${sharedOrigin()}${path}`, { waitUntil: "networkidle" });
    if (path.endsWith("view=live")) await page.locator(".live-chart .mark").first().waitFor();
    await page.addScriptTag({ content: AXE });
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      const results = await axe.run();
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
      );
    });
    expect(violations).toEqual([]);
    await close();
  });
});

it("a keyboard alone reaches the chart's switches and its table, with a visible focus", async () => {
  const { page, close } = await openPage({ javaScript: true });
  await page.goto(`${sharedOrigin()}/polls/yougov-peacekeepers-ukraine`, { waitUntil: "networkidle" });
  const reached: string[] = [];
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
    const outline = await page.evaluate(() =>
      document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : "none",
    );
    expect(outline, reached.at(-1)).not.toBe("none");
    if (reached.at(-1) === "Table of these figures") break;
  }
  expect(reached[0]).toBe("Skip to content");
  for (const control of ["Chart", "Table", "Largest first", "A–Z", "Explore", "Table of these figures"])
    expect(reached).toContain(control);
  await page.keyboard.press("Enter");
  expect(await page.locator("#peacekeepers-ukraine table").isVisible()).toBe(true);
  await close();
});

it("the reader's choice of dark is kept on the next page", async () => {
  const { page, close } = await openPage({ colorScheme: "light" });
  await page.goto(sharedOrigin(), { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await page.goto(`${sharedOrigin()}/polls`);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(20, 24, 29)");
  await close();
});
