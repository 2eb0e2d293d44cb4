import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/browser";
import { sharedOrigin } from "../support/server";

interface Box {
  readonly text: string;
  readonly edges: readonly number[];
}

/** Where the shown marks or texts of the still or the live chart stand on the page. */
async function boxesOf(page: Page, selector: string): Promise<readonly Box[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements
      .map((element) => ({ text: element.textContent ?? "", box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .map(({ text, box }) => ({
        text,
        edges: [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY],
      })),
  );
}

/** How far each box is from the nearest of the others with the same text, at most. */
function largestMove(from: readonly Box[], to: readonly Box[]): number {
  const moves = from.map((a) =>
    Math.min(
      ...to
        .filter((b) => b.text === a.text)
        .map((b) => Math.max(...a.edges.map((edge, side) => Math.abs(edge - (b.edges[side] ?? Number.NaN))))),
    ),
  );
  return Math.max(...moves);
}

describe("with JavaScript on, Explore swaps to the live chart", () => {
  it.each([
    ["ranked bars", "/polls/yougov-peacekeepers-ukraine", 1440],
    ["ranked bars", "/polls/yougov-peacekeepers-ukraine", 375],
    ["ranked bars with a gap", "/polls/pew-us-president-2017", 1000],
    ["stacked bars", "/polls/fox-news-impeachment-2018-06-06", 1440],
    ["stacked bars", "/polls/fox-news-impeachment-2018-06-06", 375],
    ["dots over time", "/questions/us-president-confidence", 1440],
    ["dots over time", "/questions/impeach-and-remove-trump", 375],
  ])(
    "%s at %s, %i px wide: bars and labels move less than 1 px, nothing jumps, the console is silent",
    async (_kind, path, width) => {
      const { page, messages, errors, close } = await openPage({ viewport: { width, height: 900 } });
      await page.goto(`${sharedOrigin()}${path}`, { waitUntil: "networkidle" });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const stillMarks = await boxesOf(page, ".plot-still .mark");
      const stillTexts = await boxesOf(page, ".plot-still text");
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.getByRole("button", { name: "Explore" }).first().click();
      await page.locator(".live-chart .mark").first().waitFor();
      const liveMarks = await boxesOf(page, ".live-chart .mark");
      const liveTexts = await boxesOf(page, ".live-chart text");
      expect(stillMarks.length).toBeGreaterThan(0);
      expect(liveMarks).toHaveLength(stillMarks.length);
      expect(liveTexts).toHaveLength(stillTexts.length);
      expect(largestMove(stillMarks, liveMarks)).toBeLessThan(1);
      expect(largestMove(stillTexts, liveTexts)).toBeLessThan(1);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      expect(page.url()).toContain("view=live");
      expect(messages).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    },
  );
});

describe("the live chart", () => {
  it("tells the figure of the table under the pointer, and Esc puts it away", async () => {
    const { page, close } = await openPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${sharedOrigin()}/polls/yougov-peacekeepers-ukraine?view=live`, { waitUntil: "networkidle" });
    const bars = page.locator(".live-chart .mark");
    await bars.first().waitFor();
    const told: string[] = [];
    for (const index of [0, 1, 2, 3]) {
      await bars.nth(index).hover();
      told.push(await page.locator(".live-tooltip").innerText());
    }
    expect(told.map((text) => text.replace(/\s+/g, " "))).toEqual([
      "United Kingdom 56%",
      "France 40%",
      "Italy 40%",
      "Poland 36%",
    ]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".live-tooltip").count()).toBe(0);
    await close();
  });

  it("is reached with Tab and read with the arrow keys", async () => {
    const { page, close } = await openPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${sharedOrigin()}/questions/impeach-and-remove-trump?view=live`, { waitUntil: "networkidle" });
    const chart = page.locator(".live-chart svg.recharts-surface").first();
    await chart.waitFor();
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    const first = await page.locator(".live-tooltip").innerText();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator(".live-tooltip").innerText()).not.toBe(first);
    expect(first).toMatch(/^(Fox News|YouGov), .*\n[\s\S]*Yes \d+%/);
    await close();
  });

  it("is not fetched before the reader asks for it", async () => {
    const { page, close } = await openPage();
    let scripts = 0;
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) scripts += 1;
    });
    await page.goto(`${sharedOrigin()}/polls/yougov-peacekeepers-ukraine`, { waitUntil: "networkidle" });
    const before = scripts;
    await page.getByRole("button", { name: "Explore" }).click();
    await page.locator(".live-chart .mark").first().waitFor();
    expect(scripts).toBeGreaterThan(before);
    await close();
  });
});
