import { afterEach, expect, it, vi } from "vitest";
import { addressState, pagePath } from "@/lib/reading/address-state";

afterEach(() => {
  vi.restoreAllMocks();
});

it("a store that cannot say what stood at an address makes it an unknown one, not a failure", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const store = { findAddress: () => Promise.reject(new Error("the disk is gone")) };
  expect(await addressState(store, { kind: "poll", slug: "a" })).toEqual({ kind: "unknown" });
  expect(log).toHaveBeenCalledOnce();
});

it("each kind has its own folder", () => {
  const paths = (["poll", "question", "article"] as const).map((kind) => pagePath({ kind, slug: "a" }));
  expect(paths).toEqual(["/polls/a", "/questions/a", "/articles/a"]);
});
