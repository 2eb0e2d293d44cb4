import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import type { ChartSeriesSubject } from "@/lib/core/chart/dots-over-time";
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

const UNION: readonly (readonly [string, string, string, number | null, number | null])[] = [
  ["ES", "44", "53", 1005, 1011],
  ["PT", "47", "51", 1002, 1000],
  ["GR", "39", "41", 1001, 1004],
  ["MT", "39", "37", 498, 501],
  ["HR", "45", "38", 1003, 1009],
  ["IT", "52", "50", null, null],
  ["CY", "55", "41", 120, 72],
];

/** Two waves of one survey in seven countries: one clear rise, one clear fall, one country without n, one small base. */
export function twoWaves(countries = UNION.map(([country]) => country)): ChartSeriesSubject {
  const wave = (start: string, end: string, index: 0 | 1) => ({
    poll: pollOf({
      slug: `union-${start}`,
      population: "adults",
      fieldwork: { start, end },
      disclosure: { ...nothingDisclosed, mode: ["telephone"], weighted: true, sampleType: "probability" as const },
    }),
    results: UNION.filter(([country]) => countries.includes(country)).map(([country, old, latest, oldN, latestN]) =>
      resultOf(
        country,
        "in favour",
        index === 0 ? old : latest,
        { population: "adults" },
        index === 0 ? oldN : latestN,
      ),
    ),
  });
  return {
    question: questionOf({
      slug: "defence-union",
      topic: "A defence union",
      wording: "Are you in favour of a European defence union?",
      language: "en",
      responses: [optionOf("in favour", { side: "support", phrase: "are in favour of a defence union" })],
    }),
    polls: [wave("2026-05-04", "2026-05-15", 0), wave("2026-11-02", "2026-11-13", 1)],
  };
}
