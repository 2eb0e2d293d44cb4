import { describe, expect, it } from "vitest";
import { openPage } from "../support/browser";
import { sharedOrigin } from "../support/server";

const POLL = "/polls/yougov-peacekeepers-ukraine";

describe("an embedded chart", () => {
  it.each([
    ["/polls/yougov-peacekeepers-ukraine", 1000],
    ["/polls/yougov-peacekeepers-ukraine", 375],
    ["/questions/us-president-confidence", 850],
    ["/questions/us-president-confidence", 375],
  ])("of %s fits its frame in a window of %i px, and nothing in it scrolls sideways", async (path, width) => {
    const { page, close, errors } = await openPage({ viewport: { width, height: 900 } });
    await page.goto(`${sharedOrigin()}${path}`);
    const code = await page.locator(".download textarea").first().inputValue();
    // At our own address: a page from elsewhere may not reach into the network of the machine that tests.
    const article = `${sharedOrigin()}/made-up-article`;
    const body = `<!doctype html><style>body{margin:0}</style>${code}`;
    await page.route(article, (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(article);
    const box = await page.locator("iframe").boundingBox();
    expect(box?.width).toBe(Math.min(850, width));
    await page.frameLocator("iframe").locator(".embed-foot").waitFor();
    const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
    const inside = await frame?.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.body.scrollHeight,
    }));
    expect(inside?.width).toBe(box?.width);
    expect(inside?.height).toBeGreaterThan(300);
    expect(inside?.height).toBeLessThanOrEqual((box?.height ?? 0) + 1);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("the download panel", () => {
  it("shows the exact picture of a size before it is taken, without a script", async () => {
    const { page, close } = await openPage({ javaScript: false });
    await page.goto(`${sharedOrigin()}${POLL}?countries=GB,FR`);
    await page.locator(".download-more > summary").first().click();
    await page.locator(".download-sizes summary", { hasText: "Social" }).click();
    const picture = page.locator('img[alt="Preview: Social, dark"]');
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
    const shown = new URL((await picture.getAttribute("src")) ?? "", sharedOrigin());
    const taken = await page.locator('ul[aria-label="Social, dark"] a').first().getAttribute("href");
    expect(taken).toBe(`${shown.pathname}${shown.search}`);
    expect(await page.locator(".copy-chart:visible").count()).toBe(0);
    await close();
  });

  it("copies link, embed code and picture", async () => {
    const { page, close } = await openPage({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
    await page.goto(`${sharedOrigin()}${POLL}?countries=GB,FR`);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Link copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${sharedOrigin()}${POLL}?countries=GB,FR#peacekeepers-ukraine`,
    );
    await page.getByRole("button", { name: "Copy embed code" }).click();
    await page.getByText("Embed code copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `<iframe src="${sharedOrigin()}/embed/yougov-peacekeepers-ukraine--peacekeepers-ukraine?countries=GB,FR"`,
    );
    await page.getByRole("button", { name: "Copy picture" }).click();
    await page.getByText("Picture copied.").waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => [...types]),
    );
    expect(types).toContain("image/png");
    await close();
  });
});
