import type { ChartContext, ChartSubject } from "@/lib/core/chart/chart-subject";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import type { Poll } from "@/lib/core/model/poll";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question, ResponseOption } from "@/lib/core/model/question";
import type { Result } from "@/lib/core/model/result";

/** A poll of which nothing is stated but its name; tests say what they need. */
export function pollOf(changes: Partial<Poll> = {}): Poll {
  return {
    slug: "made-up-poll",
    kind: "poll",
    title: "A made-up poll",
    pollster: "Example Pollster",
    sponsor: null,
    population: null,
    fieldwork: { start: null, end: null },
    published: null,
    countriesPolled: null,
    document: { title: "Made-up tables", kind: "table", url: null, article: null, licence: null, credit: null },
    importedFile: "made-up.csv",
    disclosure: nothingDisclosed,
    notes: [],
    sample: false,
    ...changes,
  };
}

export function optionOf(label: string, changes: Partial<ResponseOption> = {}): ResponseOption {
  return { label, wording: null, kind: "substantive", side: null, phrase: null, ...changes };
}

export function questionOf(changes: Partial<Question> = {}): Question {
  return {
    slug: "made-up-question",
    kind: "single",
    topic: "A made-up question",
    wording: null,
    language: null,
    translation: null,
    responses: [optionOf("support", { side: "support" })],
    series: null,
    ...changes,
  };
}

/** A percentage result: `resultOf("GB", "support", "56")`. */
export function resultOf(
  country: string,
  response: string,
  percent: string,
  changes: Partial<Result> = {},
  n: number | null = null,
): Result {
  return {
    question: "made-up-question",
    country,
    region: null,
    population: null,
    subgroup: null,
    scenario: null,
    response,
    figure: { status: "value", unit: "percent", published: percent },
    base: { unweightedN: n, effectiveN: null, publishedMarginOfError: null },
    origin: { source: "made-up.csv", row: "2", column: "C" },
    importedRow: 2,
    extra: null,
    ...changes,
  };
}

const PEOPLE: Record<string, string> = {
  GB: "Britons",
  FR: "French people",
  IT: "Italians",
  PL: "Poles",
  US: "Americans",
  DE: "Germans",
};

export const testContext: ChartContext = { locale: "en", peopleOf: (country) => PEOPLE[country] ?? null, mostRows: 12 };

/** The peacekeeper poll as the second seed article gives it: no n, no dates, no wording, four of six countries. */
export function peacekeepers(): ChartSubject {
  return {
    poll: pollOf({
      slug: "yougov-peacekeepers-ukraine",
      title: "Peacekeepers for Ukraine, six countries",
      pollster: "YouGov",
      population: "voters",
      countriesPolled: 6,
      document: {
        title: "Article on the UK–France agreement",
        kind: "article",
        url: null,
        article: "troops-after-a-peace-deal",
        licence: null,
        credit: null,
      },
      notes: ["The rest to 100 is not “oppose”: it also holds don’t know and other answers."],
    }),
    question: questionOf({
      slug: "peacekeepers-ukraine",
      topic: "Sending peacekeepers to Ukraine",
      responses: [optionOf("support", { side: "support", phrase: "support sending peacekeepers to Ukraine" })],
    }),
    results: [
      resultOf("GB", "support", "56"),
      resultOf("FR", "support", "40"),
      resultOf("IT", "support", "40"),
      resultOf("PL", "support", "36"),
    ],
  };
}

const SCALE = [
  optionOf("strongly support", { side: "support" }),
  optionOf("tend to support", { side: "support" }),
  optionOf("neither", { kind: "neither" }),
  optionOf("tend to oppose", { side: "oppose" }),
  optionOf("strongly oppose", { side: "oppose" }),
  optionOf("don’t know", { kind: "dont-know" }),
];

const SCALE_SHARES: Record<string, readonly number[]> = {
  FI: [31, 38, 12, 9, 4, 6],
  PL: [30, 35, 13, 10, 6, 6],
  DE: [18, 32, 14, 17, 12, 7],
  AT: [10, 24, 14, 23, 22, 7],
  HU: [7, 18, 12, 26, 30, 7],
};

/** A five-point scale with don't know in five countries, n stated. */
export function jointProcurement(): ChartSubject {
  return {
    poll: pollOf({
      slug: "joint-procurement",
      sponsor: "Example Foundation",
      population: "adults",
      fieldwork: { start: "2026-11-03", end: "2026-11-17" },
      disclosure: { ...nothingDisclosed, mode: ["online panel"], weighted: true },
    }),
    question: questionOf({
      slug: "joint-procurement",
      topic: "EU countries buying weapons together",
      wording: "Should EU countries buy weapons together?",
      language: "en",
      kind: "scale",
      responses: SCALE,
    }),
    results: Object.entries(SCALE_SHARES).flatMap(([country, shares], row) =>
      shares.map((share, index) => resultOf(country, SCALE[index]?.label ?? "", String(share), {}, 1000 + row)),
    ),
  };
}

/** One country, three answers, `count` polls a fortnight apart by alternating pollsters. */
export function fortnightly(count: number): { readonly question: Question; readonly polls: readonly PollContent[] } {
  const question = questionOf({
    slug: "fortnightly",
    topic: "A weekly park run",
    wording: "Do you favour a weekly park run?",
    language: "en",
    responses: [
      optionOf("Yes", { side: "support" }),
      optionOf("No", { side: "oppose" }),
      optionOf("Unsure", { kind: "dont-know" }),
    ],
  });
  const polls = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2025, 8, 1 + index * 14)).toISOString().slice(0, 10);
    const yes = 44 + ((index * 7) % 6);
    return {
      poll: pollOf({
        slug: `fortnightly-${day}`,
        pollster: index % 2 === 0 ? "Example Pollster" : "Other Pollster",
        population: "adults",
        fieldwork: { start: day, end: day },
      }),
      results: [
        resultOf("US", "Yes", String(yes), {}, 1500),
        resultOf("US", "No", String(92 - yes), {}, 1500),
        resultOf("US", "Unsure", "8", {}, 1500),
      ],
    };
  });
  return { question, polls };
}

const ISSUES = [
  "Cost of living",
  "Health care",
  "Migration",
  "Security and defence",
  "Climate and environment",
  "Housing",
  "Jobs",
  "Corruption",
] as const;

/** Up to three of eight issues a person, in six countries, n stated; one figure is suppressed. */
export function issues(): ChartSubject {
  const countries = ["PL", "DE", "FR", "ES", "IT", "SE"];
  return {
    poll: pollOf({
      slug: "issues",
      population: "adults",
      fieldwork: { start: "2026-11-03", end: "2026-11-17" },
      disclosure: { ...nothingDisclosed, mode: ["online panel"], weighted: true },
    }),
    question: questionOf({
      slug: "issues",
      topic: "The most important issues",
      wording: "Which of these are the most important issues facing your country? Choose up to three.",
      language: "en",
      kind: "multiple",
      responses: [...ISSUES.map((label) => optionOf(label)), optionOf("Don’t know", { kind: "dont-know" })],
    }),
    results: countries.flatMap((country, row) =>
      [...ISSUES, "Don’t know"].map((label, column) => {
        const share = label === "Don’t know" ? 3 + row : 12 + ((row * 17 + column * 23) % 44);
        const suppressed = country === "SE" && label === "Corruption";
        return resultOf(
          country,
          label,
          String(share),
          suppressed ? { figure: { status: "suppressed", unit: "percent" } } : {},
          1000 + row,
        );
      }),
    ),
  };
}

const MAPPED: Record<string, number> = {
  ...{ PL: 63, FI: 61, SE: 58, DK: 56, EE: 55, LT: 55, NL: 52, DE: 50, LV: 49, CZ: 48, FR: 47, PT: 46, ES: 45, RO: 44 },
  ...{ IE: 42, BE: 41, IT: 40, GR: 37, HU: 33, AT: 32, MT: 30, CY: 29, LU: 48, GB: 51, UA: 71 },
};
const ELSEWHERE: Record<string, number> = { US: 44, CA: 49, BR: 36, JP: 41, AU: 46, IN: 38, ZA: 27, KE: 35, SG: 39 };

/** One answer in 25 European countries, and with `world` in nine others too. */
export function mapped(world: boolean): ChartSubject {
  return {
    poll: pollOf({ slug: "mapped", population: "adults", fieldwork: { start: "2026-11-03", end: "2026-11-17" } }),
    question: questionOf({
      slug: "mapped",
      topic: "A common army",
      wording: "Do you favour a common army?",
      language: "en",
      responses: [optionOf("favour", { side: "support", phrase: "favour a common army" })],
    }),
    results: Object.entries(world ? { ...MAPPED, ...ELSEWHERE } : MAPPED).map(([country, share], row) =>
      resultOf(country, "favour", String(share), {}, 900 + row),
    ),
  };
}

/** Seats of a parliament of 350 by party. */
export function parliament(): ChartSubject {
  const parties: Record<string, number> = {
    "Workers’ Party": 141,
    "People’s Alliance": 118,
    Liberals: 38,
    Greens: 27,
    "Regional League": 19,
    Others: 7,
  };
  return {
    poll: pollOf({ slug: "parliament", population: "voters", fieldwork: { start: "2026-11-03", end: "2026-11-17" } }),
    question: questionOf({
      slug: "parliament",
      topic: "Projected seats",
      wording: "Which party would you vote for?",
      language: "en",
      responses: Object.keys(parties).map((label) => optionOf(label, label === "Others" ? { kind: "other" } : {})),
    }),
    results: Object.entries(parties).map(([party, seats]) =>
      resultOf("ES", party, "0", { figure: { status: "value", unit: "seats", published: String(seats) } }, 2000),
    ),
  };
}
