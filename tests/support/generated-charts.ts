import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import type { ChartSeriesSubject } from "@/lib/core/chart/dots-over-time";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import type { ResponseOption } from "@/lib/core/model/question";
import type { Result } from "@/lib/core/model/result";
import { optionOf, pollOf, questionOf, resultOf } from "./poll-fixtures";

/** How much a generated chart has to show. */
export interface Shape {
  readonly countries: number;
  readonly answers: number;
  /** Characters of an answer and of a group. */
  readonly labelLength: number;
  readonly seed: number;
}

const CODES =
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK AL BA GE MD ME MK RS TR UA XK US CA AU NZ JP KR IN BR MX AR CL CO ZA NG KE EG IL JO MA".split(
    " ",
  );

/** A number from 0 to 1 that is the same for the same seed. */
function unit(seed: number): number {
  return ((Math.imul(seed + 1, 2_654_435_761) >>> 8) % 100_003) / 100_003;
}

/** Words of exactly this many characters. */
export function generatedText(length: number, seed: number): string {
  const letters = "strongly in favour of the whole plan Ωμέγα план wherever it may be told apart ";
  const start = Math.floor(unit(seed) * 30);
  const text = Array.from({ length }, (_, index) => letters[(start + index) % letters.length]).join("");
  return text.replace(/^ | $/g, "x");
}

function optionsOf({ answers, labelLength, seed }: Shape, isTwoSided: boolean): readonly ResponseOption[] {
  const label = (index: number) =>
    `${index}${generatedText(Math.max(0, labelLength - 1), seed + index)}`.slice(0, Math.max(2, labelLength));
  return Array.from({ length: answers }, (_, index) => {
    if (index > 1 && index === answers - 1) return optionOf(label(index), { kind: "dont-know" });
    if (index > 1 && isTwoSided && index === answers - 2) return optionOf(label(index), { kind: "neither" });
    return optionOf(label(index), isTwoSided ? { side: index % 2 === 0 ? "support" : "oppose" } : {});
  });
}

/** Shares that add up to 100, some of them tiny. */
function sharesOf(count: number, seed: number): readonly number[] {
  const weights = Array.from({ length: count }, (_, index) => unit(seed * 31 + index) ** 2 + 0.002);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => Math.round((weight / sum) * 100));
  const rest = 100 - shares.reduce((total, share) => total + share, 0);
  const largest = shares.indexOf(Math.max(...shares));
  return shares.map((share, index) => (index === largest ? share + rest : share));
}

/** A sample size: mostly usual, sometimes small, not stated, or below 50. */
function sampleOf(seed: number): number | null {
  const part = unit(seed * 17);
  if (part < 0.1) return null;
  if (part < 0.15) return 40;
  return part < 0.2 ? 80 : 400 + Math.round(part * 20_000);
}

/** One question of one poll in many countries, with groups. */
export function generatedPoll(shape: Shape, isTwoSided: boolean): ChartSubject {
  const { countries, seed, labelLength } = shape;
  const responses = [...optionsOf(shape, isTwoSided)];
  const set = (country: string, subgroup: string | null, n: number | null, at: number): readonly Result[] =>
    sharesOf(responses.length, at).map((share, index) =>
      resultOf(country, responses[index]?.label ?? "", String(share), { subgroup }, n),
    );
  const groups = Array.from(
    { length: 2 + (seed % 9) },
    (_, index) => `Variable: ${index}${generatedText(Math.max(1, labelLength - 1), seed + index)}`,
  );
  return {
    poll: pollOf({ population: "adults" }),
    question: questionOf({
      kind: "single",
      topic: `Generated question ${seed}`,
      wording: "A question?",
      responses,
    }),
    results: CODES.slice(0, countries).flatMap((country, index) => [
      ...set(country, null, sampleOf(seed + index), seed + index),
      ...(index === 0 ? groups.flatMap((group, at) => set(country, group, sampleOf(seed + at), seed * 7 + at)) : []),
    ]),
  };
}

/** Four waves of one survey. */
export function generatedSeries(shape: Shape): ChartSeriesSubject {
  const { question } = generatedPoll(shape, true);
  return {
    question,
    polls: [0, 1, 2, 3].map((wave) => {
      const { results } = generatedPoll(
        { ...shape, seed: shape.seed + wave * 1000, labelLength: shape.labelLength },
        true,
      );
      return {
        poll: pollOf({
          slug: `wave-${wave}`,
          fieldwork: { start: `202${wave}-01-03`, end: `202${wave}-02-11` },
          disclosure: nothingDisclosed,
        }),
        // The answers are those of the question, whatever the figures of the wave.
        results: results
          .filter(({ subgroup }) => subgroup === null)
          .map((result, index) => ({
            ...result,
            response: question.responses[index % question.responses.length]?.label ?? "",
          })),
      };
    }),
  };
}
