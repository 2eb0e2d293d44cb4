import { expect, it } from "vitest";
import { sourceOf } from "@/lib/core/import/byte-source";
import { type ReadProgress, withProgress } from "@/lib/core/import/with-progress";
import { inputFile } from "./read-csv";

it("a file tells how far it is read, each time it is read", () => {
  const told: ReadProgress[] = [];
  const source = withProgress(sourceOf(inputFile("x".repeat(300_000), "large.csv")), (progress) => told.push(progress));
  for (let time = 0; time < 2; time++) {
    told.length = 0;
    const length = [...source.chunks()].reduce((sum, chunk) => sum + chunk.length, 0);
    expect(length).toBe(300_000);
    expect(told.at(-1)).toEqual({ name: "large.csv", read: 300_000, size: 300_000 });
  }
  const reads = told.map(({ read }) => read);
  expect(reads.length).toBeGreaterThan(1);
  expect(reads).toEqual(reads.toSorted((a, b) => a - b));
});
