import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { findChromium } from "@/lib/setup/chromium.mjs";

export interface PageOptions {
  /** With `false` the page is as readers without script see it. */
  readonly javaScript?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  /** Anything else that Playwright knows of a browser context. */
  readonly context?: BrowserContextOptions;
}

export interface OpenPage {
  readonly page: Page;
  /** What the page wrote to the console, as "error: text". */
  readonly messages: readonly string[];
  /** Errors that no script of the page caught. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** Opens an empty page in a context of its own; the test file shares one browser, which closes after it. */
export async function openPage(options: PageOptions = {}): Promise<OpenPage> {
  const { javaScript = true, viewport = { width: 1280, height: 800 }, colorScheme = "light" } = options;
  browser ??= launch();
  const context = await (await browser).newContext({
    javaScriptEnabled: javaScript,
    viewport: { ...viewport },
    colorScheme,
    locale: "en-GB",
    timezoneId: "UTC",
    ...options.context,
  });
  const page = await context.newPage();
  const messages: string[] = [];
  const errors: string[] = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, messages, errors, close: () => context.close() };
}

async function launch(): Promise<Browser> {
  const { path, problem } = await findChromium(ROOT);
  if (path === null) throw new Error(problem);
  return chromium.launch({
    executablePath: path,
    args: [
      // Chromium has no sandbox for root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

afterAll(async () => {
  await (await browser)?.close();
});
