import { describe, expect, it } from "vitest";
import { scoreSentences } from "./score-sentences";
import { SENTENCES } from "./sentences";
import { STORED_POLLS } from "./stored-polls";

describe("the hand-checked sentences", () => {
  const score = scoreSentences(SENTENCES, STORED_POLLS);

  it("are at least sixty", () => {
    expect(SENTENCES.length).toBeGreaterThanOrEqual(60);
  });

  it("never have a claim called exact that is not", () => {
    expect(score.precisionOfExact, score.misses.join("\n")).toBe(1);
  });

  it("have at least nine of ten claims found", () => {
    expect(score.recall, score.misses.join("\n")).toBeGreaterThanOrEqual(0.9);
  });

  it("have at least nine of ten claims judged right", () => {
    expect(score.rightVerdicts, score.misses.join("\n")).toBeGreaterThanOrEqual(0.9);
  });

  it("have no claim found where there is none", () => {
    expect(score.surplus, score.misses.join("\n")).toBe(0);
  });
});
