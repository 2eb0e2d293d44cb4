import { chmodSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { findChromium } from "@/lib/setup/chromium.mjs";
import { temporaryFolder } from "./temporary-folder";

const WORKS = "#!/bin/sh\necho Chromium 156.0.1\n";
const ONLY_TALKS = "#!/bin/sh\necho install it with snap\nexit 1\n";

function programs(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  for (const name of Object.keys(files)) chmodSync(path.join(folder, name), 0o755);
  return folder;
}

describe("a Chromium", () => {
  it("is the one CHROMIUM_PATH names", async () => {
    const folder = programs({ mine: WORKS, chromium: WORKS });
    const found = await findChromium(ROOT, {
      NODE_ENV: "test",
      CHROMIUM_PATH: path.join(folder, "mine"),
      PATH: folder,
    });
    expect(found).toEqual({ path: path.join(folder, "mine"), problem: null });
  });

  it("that CHROMIUM_PATH names but that does not run is said, and no other is taken", async () => {
    const folder = programs({ chromium: WORKS });
    const found = await findChromium(ROOT, { NODE_ENV: "test", CHROMIUM_PATH: "/nowhere", PATH: folder });
    expect(found).toEqual({ path: null, problem: 'CHROMIUM_PATH is "/nowhere", and that program does not run.' });
  });

  it("is the first on PATH that really runs", async () => {
    const folder = programs({ chromium: ONLY_TALKS, "google-chrome": WORKS });
    const found = await findChromium(ROOT, { NODE_ENV: "test", PATH: folder });
    expect(found).toEqual({ path: path.join(folder, "google-chrome"), problem: null });
  });
});
