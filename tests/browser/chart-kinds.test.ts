import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe";
import { openPage } from "../support/browser";
import { startKindsServer } from "../support/kinds-server";
import type { TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startKindsServer();
}, 120_000);
afterAll(() => server?.stop());

const PAGES: readonly (readonly [string, string])[] = [
  ["dots-with-intervals", "/polls/joint-force-joint-force"],
  ["diverging-bars", "/polls/joint-procurement-joint-procurement"],
  ["grouped-dots", "/polls/park-run-park-run"],
  ["small-multiples", "/polls/morning-drink-morning-drink"],
  ["small-multiples", "/questions/many-waves"],
  ["dumbbell", "/questions/defence-union"],
  ["slope", "/questions/defence-union"],
  ["seats", "/polls/parliament-parliament"],
];

/** Kinds that print every figure: there is nothing to point at. */
const STILL_PAGES: readonly (readonly [string, string])[] = [
  ["heat-table", "/polls/issues-issues"],
  ["tile-map", "/polls/mapped-mapped"],
  ["world-map", "/polls/mapped-mapped"],
];

interface Box {
  readonly text: string;
  readonly edges: readonly number[];
}

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
  return Math.max(
    ...from.map((a) =>
      Math.min(
        ...to
          .filter((b) => b.text === a.text)
          .map((b) => Math.max(...a.edges.map((edge, side) => Math.abs(edge - (b.edges[side] ?? Number.NaN))))),
      ),
    ),
  );
}

describe.each(PAGES)("%s at %s", (kind, path) => {
  it.each([1280, 375])("moves nothing when the live chart takes over, %i px wide", async (width) => {
    const { page, messages, errors, close } = await openPage({ viewport: { width, height: 900 } });
    await page.goto(`${server.origin}${path}?type=${kind}`, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const stillMarks = await boxesOf(page, ".plot-still .mark");
    const stillTexts = await boxesOf(page, ".plot-still text");
    await page.getByRole("button", { name: "Explore" }).first().click();
    await page.locator(".live-chart .mark").first().waitFor();
    const liveMarks = await boxesOf(page, ".live-chart .mark");
    const liveTexts = await boxesOf(page, ".live-chart text");
    expect(stillMarks.length).toBeGreaterThan(0);
    expect(liveMarks).toHaveLength(stillMarks.length);
    expect(liveTexts).toHaveLength(stillTexts.length);
    expect(largestMove(stillMarks, liveMarks)).toBeLessThan(1);
    expect(largestMove(stillTexts, liveTexts)).toBeLessThan(1);
    expect(messages).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("tells figures of the table to the keyboard", async () => {
    const { page, close } = await openPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.origin}${path}?type=${kind}&view=live`, { waitUntil: "networkidle" });
    const chart = page.locator(".live-chart svg.recharts-surface").first();
    await chart.waitFor();
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    const told = await page.locator(".live-tooltip").innerText();
    const table = await page
      .locator(".table-of-chart table")
      .first()
      .evaluate((element) => element.textContent ?? "");
    const figures = (told.match(/\d+(?:\.\d+)?(?:%| seats)/g) ?? []).map((figure) => figure.replace(" seats", ""));
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(table).toContain(figure);
    await close();
  });

  it.each(["light", "dark"] as const)("has nothing that axe finds, %s, still or live", async (colorScheme) => {
    const { page, close } = await openPage({ colorScheme });
    for (const view of ["", "&view=live"]) {
      await page.goto(`${server.origin}${path}?type=${kind}${view}`, { waitUntil: "networkidle" });
      if (view !== "") await page.locator(".live-chart .mark").first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
    await close();
  });
});

describe.each(STILL_PAGES)("%s at %s", (kind, path) => {
  it.each(["light", "dark"] as const)(
    "has nothing that axe finds, %s, and offers nothing to explore",
    async (colorScheme) => {
      const { page, close } = await openPage({ colorScheme });
      await page.goto(`${server.origin}${path}?type=${kind}`, { waitUntil: "networkidle" });
      expect(await page.locator(".plot svg").count()).toBeGreaterThan(0);
      expect(await page.getByRole("button", { name: "Explore" }).count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await close();
    },
  );
});

it.each([...PAGES, ...STILL_PAGES])("%s at %s fits a phone without scrolling sideways", async (kind, path) => {
  const { page, close } = await openPage({ viewport: { width: 320, height: 800 } });
  await page.goto(`${server.origin}${path}?type=${kind}`, { waitUntil: "networkidle" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await close();
});

describe("the kinds of a chart", () => {
  it("are offered by name as links, and the others are listed with the reason why not", async () => {
    const { page, close } = await openPage({ javaScript: false });
    await page.goto(`${server.origin}/polls/joint-force-joint-force`);
    const kinds = page.getByRole("group", { name: "Kind of chart" });
    expect(await kinds.getByRole("link").allInnerTexts()).toEqual(["Ranking", "Dots with 95% intervals", "Tile map"]);
    await kinds.getByRole("link", { name: "Dots with 95% intervals" }).click();
    expect(page.url()).toContain("type=dots-with-intervals");
    await page.getByText("Why not other charts?").click();
    expect(await page.locator(".why-not li").allInnerTexts()).toContain("Balance: the source gives one answer only.");
    await close();
  });

  it("by group let the reader choose the variable", async () => {
    const { page, close } = await openPage({ javaScript: false });
    await page.goto(`${server.origin}/polls/park-run-park-run?type=grouped-dots`);
    await page.getByText("Group: Age").click();
    await page.getByRole("link", { name: "Sex" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("A weekly park run, by sex");
    await close();
  });
});
