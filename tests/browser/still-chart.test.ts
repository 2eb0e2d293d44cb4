import { describe, expect, it } from "vitest";
import { openPage } from "../support/browser";
import { sharedOrigin } from "../support/server";

const PEACEKEEPERS = "/polls/yougov-peacekeepers-ukraine";

describe("with JavaScript off", () => {
  it.each([
    ["a desktop", { width: 1440, height: 900 }],
    ["a phone", { width: 375, height: 800 }],
  ])(
    "the peacekeeper page on %s shows the chart, its table, wording, source and text alternative",
    async (_name, viewport) => {
      const { page, close } = await openPage({ javaScript: false, viewport });
      await page.goto(`${sharedOrigin()}${PEACEKEEPERS}`);
      const plot = page.locator("#peacekeepers-ukraine .plot svg:visible");
      await expect(plot.count()).resolves.toBe(1);
      const drawn = await plot.locator("text").allTextContents();
      for (const text of ["United Kingdom", "56%", "France", "40", "Italy", "Poland", "36"])
        expect(drawn).toContain(text);
      expect(await plot.locator("rect.mark").count()).toBe(4);
      expect(await plot.getAttribute("aria-label")).toContain(
        "United Kingdom 56%, France 40%, Italy 40% and Poland 36%",
      );
      await page.locator("summary", { hasText: "Table of these figures" }).click();
      const cells = await page.locator("#peacekeepers-ukraine table td:visible").allTextContents();
      expect(cells).toEqual(["56%", "not stated", "40%", "not stated", "40%", "not stated", "36%", "not stated"]);
      expect(await page.locator("#peacekeepers-ukraine").innerText()).toMatch(
        /Question wording not stated[\s\S]*Source: YouGov, as quoted in an article/,
      );
      expect(await page.locator(".needs-script:visible").count()).toBe(0);
      await close();
    },
  );

  it("nothing on a phone of 320 px scrolls sideways", async () => {
    const { page, close } = await openPage({ javaScript: false, viewport: { width: 320, height: 700 } });
    for (const path of [
      "/",
      PEACEKEEPERS,
      "/polls",
      "/questions/us-president-confidence",
      "/countries/gb",
      "/articles/troops-after-a-peace-deal",
    ]) {
      await page.goto(`${sharedOrigin()}${path}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBe(320);
    }
    await close();
  });

  it("chart text on a phone of 320 px is at least 12 px high", async () => {
    const { page, close } = await openPage({ javaScript: false, viewport: { width: 320, height: 700 } });
    await page.goto(`${sharedOrigin()}${PEACEKEEPERS}`);
    const sizes = await page.locator(".plot svg:visible text").evaluateAll((texts) =>
      texts.map((text) => {
        const svg = (text as SVGTextElement).ownerSVGElement;
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 0;
        return Number(text.getAttribute("font-size")) * scale;
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    await close();
  });
});

describe("a chart's texts", () => {
  it.each([
    ["/", 1440],
    ["/", 375],
    ["/polls/pew-us-president-2017", 1440],
    ["/questions/impeach-and-remove-trump", 1440],
    ["/questions/us-president-confidence", 375],
  ])("on %s at %i px lie inside their picture and do not overlap", async (path, width) => {
    const { page, close } = await openPage({ viewport: { width, height: 900 } });
    await page.goto(`${sharedOrigin()}${path}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const charts = await page.locator(".plot svg:visible").evaluateAll((svgs) =>
      svgs.map((svg) => {
        const frame = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll("text")].map((text) => ({
          text: text.textContent ?? "",
          box: text.getBoundingClientRect(),
        }));
        const outside = boxes.filter(
          ({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 2,
        );
        const overlapping = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter((b) => Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1)
            // Lines of text share their leading, so only what is deeper than that is an overlap.
            .filter((b) => Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > a.box.height * 0.35)
            .map((b) => `${a.text} | ${b.text}`),
        );
        return { texts: boxes.length, outside: outside.map(({ text }) => text), overlapping };
      }),
    );
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      expect(chart.texts).toBeGreaterThan(0);
      expect(chart.outside).toEqual([]);
      expect(chart.overlapping).toEqual([]);
    }
    await close();
  });
});
