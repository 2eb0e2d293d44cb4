import { describe, expect, it } from "vitest";
import { byteCache } from "@/lib/http/byte-cache";

describe("a cache of a number of bytes", () => {
  it("makes what is asked for twice at once only once, and keeps it", async () => {
    let made = 0;
    const cache = byteCache<string>(100_000, (value) => value.length);
    const make = async () => {
      made += 1;
      return "file";
    };
    expect(await Promise.all([cache.get("a", make), cache.get("a", make)])).toEqual(["file", "file"]);
    expect(await cache.get("a", make)).toBe("file");
    expect(made).toBe(1);
  });

  it("lets go of what was used longest ago, and never holds more than its bytes", async () => {
    const made: string[] = [];
    const cache = byteCache<string>(10_000, (value) => value.length);
    const get = (key: string) =>
      cache.get(key, async () => {
        made.push(key);
        return "x".repeat(1500);
      });
    for (const key of ["a", "b", "c", "d", "a", "e", "a", "b"]) {
      await get(key);
      expect(cache.bytes).toBeLessThanOrEqual(10_000);
    }
    expect(made).toEqual(["a", "b", "c", "d", "e", "b"]);
  });

  it("does not keep a failure, a value without a size, or one that would push out the others", async () => {
    const cache = byteCache<string>(10_000, (value) => (value === "problem" ? null : value.length));
    await expect(cache.get("a", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
    expect(await cache.get("a", async () => "problem")).toBe("problem");
    expect((await cache.get("a", async () => "x".repeat(9000))).length).toBe(9000);
    expect(await cache.get("a", async () => "file")).toBe("file");
    expect(await cache.get("a", async () => "other")).toBe("file");
  });
});
