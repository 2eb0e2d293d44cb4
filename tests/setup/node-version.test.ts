import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { requireNode } from "@/lib/setup/node-version.mjs";

describe("Node", () => {
  it.each(["v20.19.0", "v20.20.2", "v22.0.0", "v24.1.0"])("%s is new enough", (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(["v18.20.4", "v20.18.3"])("%s is refused with what is needed and where to get it", (version) => {
    expect(() => requireNode(version)).toThrow(
      `Toplines needs Node 20.19 or newer, and this is ${version}: install a newer one from https://nodejs.org.`,
    );
  });

  it("is the same in package.json", () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { engines: { node: string } };
    expect(manifest.engines.node).toBe(">=20.19");
  });
});
