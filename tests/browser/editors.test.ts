import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/browser";
import { ANN, addAnnAndBob, OPERATOR, onAccounts, sessionOf } from "../support/editors";
import { startServer, type TestServer } from "../support/server";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OPEN_PAGES = ["/login?problem=SIGN_IN_FAILED", "/setup?link=none"];
const ADMIN_PAGES = ["/admin/editors", "/admin/tokens", "/admin/audit", "/admin/account", "/admin/no-such-page"];

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await addAnnAndBob(server);
  await onAccounts(server.dataDir, (accounts) => accounts.createToken("nightly import", "import", OPERATOR));
});
afterAll(async () => {
  await server?.stop();
});

async function openAs(cookie: string | null, options: Parameters<typeof openPage>[0] = {}) {
  const opened = await openPage(options);
  if (cookie !== null) {
    const [name = "", ...value] = cookie.split("=");
    await opened.page.context().addCookies([{ name, value: value.join("="), url: server.origin }]);
  }
  return opened;
}

describe("with a keyboard alone", () => {
  it("an editor signs in, comes to the page they wanted, and signs out", async () => {
    const { page, close } = await openPage();
    await page.goto(`${server.origin}/admin/editors`, { waitUntil: "networkidle" });
    expect(new URL(page.url()).pathname).toBe("/login");
    const focus = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());
    const tabTo = async (target: string) => {
      for (let press = 0; press < 30 && (await focus()) !== target; press++) await page.keyboard.press("Tab");
      expect(await focus()).toBe(target);
    };
    await tabTo("email");
    await page.keyboard.type(ANN.email);
    await tabTo("password");
    await page.keyboard.type(ANN.password);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${server.origin}/admin/editors`);
    await tabTo("Sign out");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${server.origin}/login?done=signed-out`);
    expect(await page.getByRole("status").textContent()).toContain("You are signed out.");
    await page.goto(`${server.origin}/admin/editors`);
    expect(new URL(page.url()).pathname).toBe("/login");
    await close();
  });
});

it("without script an admin adds an editor and makes a token", async () => {
  const { page, close } = await openAs(null, { javaScript: false });
  await page.goto(`${server.origin}/login`);
  await page.getByLabel("E-mail").fill(ANN.email);
  await page.getByLabel("Password").fill(ANN.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.goto(`${server.origin}/admin/editors`);
  await page.getByLabel("E-mail").fill("cleo@example.org");
  await page.getByRole("button", { name: "Add editor" }).click();
  expect(await page.getByRole("status").textContent()).toContain("cleo@example.org can sign in now");
  await page.goto(`${server.origin}/admin/tokens`);
  await page.getByLabel("Name").fill("weekly");
  await page.getByRole("button", { name: "Create token" }).click();
  expect(await page.locator(".secret").textContent()).toMatch(/^tl_[\w-]{43}$/);
  await close();
});

describe("the pages for editors", () => {
  it("take over in the browser under their policy, without a word on the console", async () => {
    const { page, messages, errors, close } = await openAs(await sessionOf(server.origin, ANN));
    for (const path of [...ADMIN_PAGES.slice(0, -1), ...OPEN_PAGES.slice(1)]) {
      await page.goto(`${server.origin}${path}`, { waitUntil: "networkidle" });
      const before = await page.evaluate(() => document.documentElement.dataset.theme);
      await page.getByRole("button", { name: "Switch between light and dark" }).click();
      expect(await page.evaluate(() => document.documentElement.dataset.theme), path).not.toBe(before);
    }
    expect([...messages, ...errors]).toEqual([]);
    await close();
  });

  it("run no script of strangers", async () => {
    const { page, messages, close } = await openAs(null);
    await page.goto(`${server.origin}/login`, { waitUntil: "networkidle" });
    await page.evaluate(() => {
      const script = document.createElement("div");
      script.innerHTML = "<img src=x onerror='window.broken = 1'>";
      document.body.append(script);
    });
    await expect.poll(() => messages.join(" ")).toContain("violates the following Content Security Policy directive");
    expect(await page.evaluate(() => "broken" in window)).toBe(false);
    await close();
  });

  it("lie in no frame of another page", async () => {
    const { page, messages, close } = await openAs(null);
    await page.setContent(`<iframe src="${server.origin}/login"></iframe>`, { waitUntil: "networkidle" });
    await expect.poll(() => messages.join(" ")).toMatch(/frame-ancestors|refused to connect|Framing/);
    await close();
  });

  describe.each([
    ["light", 1280],
    ["dark", 320],
  ] as const)("%s at %i px", (colorScheme, width) => {
    it.each([...OPEN_PAGES, ...ADMIN_PAGES])("%s passes axe and does not scroll sideways", async (path) => {
      const cookie = path.startsWith("/admin") ? await sessionOf(server.origin, ANN) : null;
      const { page, close } = await openAs(cookie, {
        colorScheme,
        viewport: { width, height: 900 },
        context: { bypassCSP: true },
      });
      await page.goto(`${server.origin}${path}`, { waitUntil: "networkidle" });
      for (const summary of await page.locator("main summary").all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.addScriptTag({ content: AXE });
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" "))}`,
        );
      });
      expect(violations).toEqual([]);
      await close();
    });
  });
});
