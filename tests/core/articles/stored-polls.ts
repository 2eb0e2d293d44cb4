import type { StoredPoll, StoredPolls } from "@/lib/core/articles/verdicts/stored-polls";
import type { Poll } from "@/lib/core/model/poll";
import { optionOf, pollOf, questionOf, resultOf } from "../../support/poll-fixtures";

export const PEACEKEEPERS = questionOf({
  slug: "peacekeepers-ukraine",
  topic: "Sending peacekeepers to Ukraine",
  wording: "Would you support or oppose sending peacekeepers to Ukraine?",
  language: "en",
  responses: [
    optionOf("support", { side: "support" }),
    optionOf("oppose", { side: "oppose" }),
    optionOf("don’t know", { kind: "dont-know" }),
  ],
});

export const ARMY = questionOf({
  slug: "european-army",
  topic: "A common European army",
  wording: "Do you support or oppose a common European army?",
  language: "en",
  responses: [optionOf("support", { side: "support" }), optionOf("oppose", { side: "oppose" })],
});

/** Support, oppose and don't know by country. */
const SHARES: Readonly<Record<string, readonly [string, string, string]>> = {
  GB: ["56", "27", "17"],
  FR: ["40", "41", "19"],
  IT: ["40", "43", "17"],
  PL: ["36", "50", "14"],
  DE: ["49", "36", "15"],
  ES: ["52", "30", "18"],
};

/** Another wave, another figure for a country: `{ GB: ["55", "28", "17"] }`. */
export function yougov(changes: Partial<Poll> = {}, shares: typeof SHARES = {}): StoredPoll {
  return {
    poll: pollOf({
      slug: "yougov-peacekeepers",
      title: "Peacekeepers for Ukraine",
      pollster: "YouGov",
      population: "adults",
      fieldwork: { start: "2026-01-09", end: "2026-01-12" },
      countriesPolled: 6,
      ...changes,
    }),
    questions: [PEACEKEEPERS],
    results: Object.entries({ ...SHARES, ...shares }).flatMap(([country, figures]) =>
      PEACEKEEPERS.responses.map(({ label }, index) =>
        resultOf(
          country,
          label,
          figures[index] ?? "0",
          { question: PEACEKEEPERS.slug },
          country === "GB" ? 2_000 : 1_000,
        ),
      ),
    ),
  };
}

const ipsos: StoredPoll = {
  poll: pollOf({
    slug: "ipsos-european-army",
    title: "A European army",
    pollster: "Ipsos",
    population: "adults",
    fieldwork: { start: "2026-01-05", end: "2026-01-08" },
  }),
  questions: [ARMY],
  results: [
    resultOf("GB", "support", "33.4", { question: ARMY.slug }, 1_000),
    resultOf("FR", "support", "61.5", { question: ARMY.slug }, 1_000),
  ],
};

/** The polls that the hand-checked sentences are held against. */
export const STORED_POLLS: StoredPolls = { polls: [yougov(), ipsos] };
