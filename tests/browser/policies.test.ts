import { expect, it } from "vitest";
import { openPage } from "../support/browser";
import { sharedOrigin } from "../support/server";

it.each([
  "/",
  "/polls",
  "/polls/yougov-peacekeepers-ukraine",
  "/polls/yougov-peacekeepers-ukraine?view=live",
  "/questions/us-president-confidence?view=live",
  "/countries/gb",
  "/articles",
  "/articles/troops-after-a-peace-deal",
  "/login",
  "/charts/yougov-peacekeepers-ukraine--peacekeepers-ukraine.svg",
  "/charts/yougov-peacekeepers-ukraine--peacekeepers-ukraine.png",
])("%s needs nothing that its policy forbids: the console is silent", async (path) => {
  const { page, messages, errors, close } = await openPage();
  await page.goto(`${sharedOrigin()}${path}`, { waitUntil: "networkidle" });
  if (path.endsWith("view=live")) await page.locator(".live-chart .mark").first().waitFor();
  expect([...messages, ...errors]).toEqual([]);
  await close();
});

it.each(["/polls/no-such-poll", "/questions/no-such", "/articles/none", "/countries/zz", "/no-such-page"])(
  "%s says without script that nothing is there",
  async (path) => {
    const { page, close } = await openPage({ javaScript: false });
    const answer = await page.goto(`${sharedOrigin()}${path}`);
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Nothing is stored under this address");
    await close();
  },
);
