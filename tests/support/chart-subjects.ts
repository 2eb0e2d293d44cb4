import fc from "fast-check";
import { CHART_KINDS, type ChartChoices, noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartContext, ChartSubject } from "@/lib/core/chart/chart-subject";
import type { ChartSeriesSubject } from "@/lib/core/chart/dots-over-time";
import type { Figure } from "@/lib/core/model/figure";
import type { QuestionKind, ResponseOption } from "@/lib/core/model/question";
import type { Result } from "@/lib/core/model/result";
import { optionOf, pollOf, questionOf, resultOf, testContext } from "./poll-fixtures";

const LETTERS = [
  "abcdefghijklmnoprstuvwxyzÅÉŁŐžčęgjpqyİWM",
  "αβγδεζηθικλμνξοπρστυφχψωΆΏΐ",
  "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяЁЙ",
  "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة",
];

/** A label of 1 to 80 characters in one of the five scripts; now and then one long word, a figure or a sign. */
export const label: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...LETTERS), fc.integer({ min: 1, max: 80 }))
  .chain(([letters, length]) =>
    fc
      .array(
        fc.oneof(
          { weight: 9, arbitrary: fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 11 }) },
          { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...letters), minLength: 20, maxLength: 60 }) },
          { weight: 1, arbitrary: fc.constantFrom("2026", "(56%)", "–", "B12", "“a”") },
        ),
        { minLength: 1, maxLength: 16 },
      )
      .map((words) => words.join(" ").slice(0, length).trim() || (letters[0] ?? "a")),
  );

const COUNTRIES =
  "GB FR DE IT ES PL NL BE AT SE FI DK IE PT GR CZ HU RO BG HR SI SK EE LV LT LU MT CY NO CH IS UA MD RS BA ME MK AL TR XK US CA BR JP AU IN ZA KE SG MX AR CL KR ID NG EG VN PH TH EU".split(
    " ",
  );

/** Numbers from 0 to 1 that a seed decides: quicker than drawing hundreds of figures one by one. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Figures of one country: they add up to about 100 unless several answers were possible; now and then one is not given. */
function figuresOf(count: number, adds: boolean, next: () => number): readonly Figure[] {
  const parts = Array.from({ length: count }, () => next() ** 2);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const whole = next() < 0.1 ? 120 : 100;
  return parts.map((part): Figure => {
    const chance = next();
    if (chance < 0.03) return { status: "suppressed", unit: "percent" };
    if (chance < 0.06) return { status: "not_asked", unit: "percent" };
    if (chance < 0.09) return { status: "below", unit: "percent", bound: "0.5" };
    if (chance < 0.12) return { status: "missing", unit: "percent" };
    const share = adds ? (part / total) * whole : part * 100;
    return { status: "value", unit: "percent", published: String(Math.min(100, Math.round(share))) };
  });
}

const options = (kind: QuestionKind, twoSided: boolean): fc.Arbitrary<readonly ResponseOption[]> =>
  fc.uniqueArray(label, { minLength: 2, maxLength: 12 }).map((labels) =>
    labels.map((text, index) => {
      if (index === labels.length - 1 && labels.length > 2) return optionOf(text, { kind: "dont-know" });
      return optionOf(text, kind === "scale" || twoSided ? { side: index % 2 === 0 ? "support" : "oppose" } : {});
    }),
  );

/** A question of one poll: 1 to 60 countries, 2 to 12 answers, words of any length and script. */
export const subjectOfPoll: fc.Arbitrary<ChartSubject> = fc
  .record({
    kind: fc.constantFrom<QuestionKind>("single", "scale", "multiple"),
    twoSided: fc.boolean(),
    unit: fc.constantFrom<"percent" | "seats">("percent", "percent", "percent", "percent", "seats"),
    countries: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: COUNTRIES.length })),
    n: fc.option(fc.integer({ min: 50, max: 30000 })),
  })
  .chain(({ kind, twoSided, unit, countries, n }) =>
    fc
      .record({
        responses: options(kind, twoSided),
        from: fc.integer({ min: 0, max: COUNTRIES.length - 1 }),
        seed: fc.nat(),
        words: fc.array(label, { minLength: 6, maxLength: 6 }),
        hasWording: fc.boolean(),
        polled: fc.option(fc.constant(countries + 2)),
      })
      .map(({ responses, from, seed, words, hasWording, polled }): ChartSubject => {
        const next = numbersFrom(seed);
        const asked = Array.from({ length: countries }, (_, row) => COUNTRIES[(from + row) % COUNTRIES.length] ?? "GB");
        const results = asked.flatMap((country) => {
          const figures = figuresOf(responses.length, kind !== "multiple", next);
          return responses.map((option, column): Result => {
            const figure = figures[column] ?? { status: "missing", unit: "percent" };
            return resultOf(country, option.label, "0", { figure: { ...figure, unit } }, n);
          });
        });
        const [topic = "", wording = "", pollster = "", population = "", note = "", sponsor = ""] = words;
        return {
          poll: pollOf({ pollster, sponsor, population, countriesPolled: polled, notes: [note] }),
          question: questionOf({
            kind,
            topic,
            wording: hasWording ? wording : null,
            responses: [...responses],
          }),
          results: unit === "seats" ? results.filter(({ country }) => country === results[0]?.country) : results,
        };
      }),
  );

/** A question over 2 to 30 polls in one or several countries. */
export const subjectOverTime: fc.Arbitrary<ChartSeriesSubject> = fc
  .record({
    responses: options("single", false),
    countries: fc.integer({ min: 1, max: 8 }),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { minLength: 2, maxLength: 30 }),
    seed: fc.nat(),
    words: fc.array(label, { minLength: 3, maxLength: 3 }),
  })
  .map(({ responses, countries, days, seed, words: [topic = "", wording = "", pollster = ""] }) => ({
    question: questionOf({ topic, wording, responses: [...responses] }),
    polls: days
      .toSorted((a, b) => a - b)
      .map((day, index) => {
        const date = new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10);
        return {
          poll: pollOf({ slug: `poll-${date}`, pollster, fieldwork: { start: date, end: date } }),
          results: COUNTRIES.slice(0, countries).flatMap((country, row) => {
            const figures = figuresOf(responses.length, true, numbersFrom(seed + index * 31 + row));
            return responses.map((option, column) => {
              const figure = figures[column] ?? { status: "missing", unit: "percent" };
              return resultOf(country, option.label, "0", { figure });
            });
          }),
        };
      }),
  }));

/** What a reader may have chosen. */
export const choices: fc.Arbitrary<ChartChoices> = fc
  .record({
    type: fc.option(fc.constantFrom(...CHART_KINDS)),
    sort: fc.option(fc.constantFrom("value" as const, "name" as const)),
    rows: fc.option(fc.constantFrom("shown" as const, "all" as const)),
  })
  .map((chosen) => ({ ...noChoices, ...chosen }));

/** Names of countries in the five scripts. */
export const locale: fc.Arbitrary<string> = fc.constantFrom("en", "el", "uk", "he", "ar");

/** What the chart knows of the world, for a language and a number of rows. */
export function contextFor(language: string, mostRows: number): ChartContext {
  return { ...testContext, locale: language, mostRows };
}
