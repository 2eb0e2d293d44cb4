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

const GROUPS: readonly (readonly [string | null, readonly number[], number | null])[] = [
  [null, [46, 45, 9], 1503],
  ["Age: 18–29", [58, 31, 11], 212],
  ["Age: 30–44", [51, 39, 10], 371],
  ["Age: 45–64", [43, 48, 9], 548],
  ["Age: 65 and over", [38, 56, 6], 298],
  ["Age: Not stated", [40, 40, 20], 74],
  ["Sex: Men", [41, 51, 8], 731],
  ["Sex: Women", [51, 40, 9], 742],
  ["Sex: Another answer", [60, 30, 10], 30],
  ["Sex: Men × Age: 18–29", [52, 40, 8], 104],
];

/** A crosstab of one country: ages and sexes, a small base, one below 50 and a cross of two variables. */
export function parkRunByGroup(): ChartSubject {
  const answers = [
    optionOf("Yes", { side: "support" }),
    optionOf("No", { side: "oppose" }),
    optionOf("Unsure", { kind: "dont-know" }),
  ];
  return {
    poll: pollOf({
      slug: "park-run",
      population: "adults",
      fieldwork: { start: "2026-03-03", end: "2026-03-05" },
      disclosure: { ...nothingDisclosed, mode: ["telephone"], weighted: true },
    }),
    question: questionOf({
      slug: "park-run",
      topic: "A weekly park run",
      wording: "Do you favour a weekly park run?",
      language: "en",
      responses: answers,
    }),
    results: GROUPS.flatMap(([subgroup, shares, n]) =>
      answers.map(({ label }, index) =>
        resultOf("US", label, String(shares[index]), { subgroup, population: "adults" }, n),
      ),
    ),
  };
}

const COUNTRIES = ["FI", "SE", "PL", "DK", "NL", "DE", "FR", "IT", "AT", "HU"];

/** One survey in ten countries, eight waves a year apart; not every country every time. */
export function manyWaves(countries = COUNTRIES): ChartSeriesSubject {
  const { question } = twoWaves();
  return {
    question,
    polls: Array.from({ length: 8 }, (_, year) => ({
      poll: pollOf({
        slug: `union-${2018 + year}`,
        population: "adults",
        fieldwork: { start: `${2018 + year}-05-02`, end: `${2018 + year}-05-16` },
      }),
      results: countries
        .filter((_, index) => (index + year) % 7 !== 0)
        .map((country, index) =>
          resultOf(
            country,
            "in favour",
            String(70 - index * 4 + ((year * (index + 3)) % 9)),
            { population: "adults" },
            1000,
          ),
        ),
    })),
  };
}

const DRINKS: Readonly<Record<string, readonly number[]>> = {
  FI: [62, 14, 9, 8, 7],
  PL: [31, 48, 8, 6, 7],
  DE: [52, 22, 12, 9, 5],
  GB: [34, 47, 9, 6, 4],
  IT: [71, 6, 10, 9, 4],
  FR: [49, 20, 16, 10, 5],
  TR: [19, 70, 4, 3, 4],
};

/** Nominal answers in seven countries. */
export function morningDrink(): ChartSubject {
  const responses = [
    optionOf("Coffee"),
    optionOf("Tea"),
    optionOf("Juice"),
    optionOf("Something else", { kind: "other" }),
    optionOf("Don’t know", { kind: "dont-know" }),
  ];
  return {
    poll: pollOf({
      slug: "morning-drink",
      population: "adults",
      fieldwork: { start: "2026-01-12", end: "2026-01-20" },
    }),
    question: questionOf({
      slug: "morning-drink",
      topic: "The first drink of the day",
      wording: "What do you usually drink first in the morning?",
      language: "en",
      responses,
    }),
    results: Object.entries(DRINKS).flatMap(([country, shares]) =>
      responses.map(({ label }, index) => resultOf(country, label, String(shares[index]), {}, 1000)),
    ),
  };
}
