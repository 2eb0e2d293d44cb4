import { describe, expect, it, vi } from "vitest";
import { RevisionMoved } from "@/lib/adapters/store/store";
import { PollDataError } from "@/lib/core/errors";

describe("a refusal", () => {
  it("is known as one, whichever copy of the module made it: the built pages have two", async () => {
    vi.resetModules();
    const copy = await import("@/lib/core/errors");
    expect(copy.PollDataError).not.toBe(PollDataError);
    expect(new copy.PollDataError([])).toBeInstanceOf(PollDataError);
    expect(new RevisionMoved(1, 2)).toBeInstanceOf(copy.PollDataError);
  });

  it("is not one of a kind it is not", () => {
    expect(new PollDataError([])).not.toBeInstanceOf(RevisionMoved);
    expect(new RevisionMoved(1, 2)).toBeInstanceOf(RevisionMoved);
    for (const other of [new Error("x"), null, undefined, "PollDataError", {}])
      expect(other instanceof PollDataError).toBe(false);
  });
});
