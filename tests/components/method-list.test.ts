import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { METHOD_GROUPS } from "@/components/methods/method-list";
import { ROOT } from "@/lib/setup/checkout.mjs";

const methods = METHOD_GROUPS.flatMap((group) => group.methods);
const folder = path.join(ROOT, "lib/core/stats");
const code = readdirSync(folder)
  .map((file) => readFileSync(path.join(folder, file), "utf8"))
  .join("\n");

describe("the list of methods", () => {
  it.each(methods.map((method) => [method.code, method] as const))(
    "%s is a function of lib/core/stats",
    (name, method) => {
      expect(code).toContain(`export function ${name}(`);
      expect(method.plain.length).toBeGreaterThan(30);
      expect(method.source).not.toBe("");
    },
  );

  it("has an address of its own for each", () => {
    const ids = [...METHOD_GROUPS.map(({ id }) => id), ...methods.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
