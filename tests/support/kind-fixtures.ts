import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import { optionOf, pollOf, questionOf, resultOf } from "./poll-fixtures";

const FORCE: readonly (readonly [string, string, number | null])[] = [
  ["FI", "74", 1004],
  ["SE", "69", 1002],
  ["PL", "67", 1011],
  ["DK", "67", 503],
  ["NL", "58", 1009],
  ["DE", "52", 1512],
  ["FR", "48", 1018],
  ["IT", "45", null],
  ["CY", "44", 88],
  ["AT", "36", 1003],
  ["HU", "31", 1000],
  ["MT", "30", 41],
];

/** One answer in twelve countries: one without n, one of a small base, one of fewer than 50 respondents. */
export function jointForce(): ChartSubject {
  return {
    poll: pollOf({
      slug: "joint-force",
      sponsor: "Example Foundation",
      population: "adults",
      fieldwork: { start: "2026-11-02", end: "2026-11-14" },
      disclosure: { ...nothingDisclosed, mode: ["online panel"], weighted: true },
    }),
    question: questionOf({
      slug: "joint-force",
      topic: "A joint European force",
      wording: "Should European countries set up a joint force?",
      language: "en",
      responses: [optionOf("yes", { side: "support", phrase: "say yes to a joint force" })],
    }),
    results: FORCE.map(([country, share, n]) => resultOf(country, "yes", share, {}, n)),
  };
}
