import { kishDesignEffect } from "../../stats/kish-design-effect";
import type { SplitRow } from "../reading";
import type { RespondentQuestion } from "./questions";

/** Respondents with their weights. */
export interface Respondents {
  readonly rows: readonly SplitRow[];
  readonly weights: readonly number[];
}

/** How a group of respondents answered one question. */
export interface Tally {
  /** Respondents with an answer. */
  readonly base: number;
  readonly effectiveN: number | null;
  /** Respondents without one. */
  readonly missing: number;
  readonly answers: readonly { readonly answer: string; readonly count: number; readonly percent: number | null }[];
}

/** Weighted shares of those who answered. Source: methods, section 7. */
export function tallyAnswers(question: RespondentQuestion, { rows, weights }: Respondents): Tally {
  const counts = new Map<string, { count: number; weight: number }>();
  const baseWeights: number[] = [];
  rows.forEach((row, position) => {
    const chosen = question.answersOf(row);
    if (chosen === null) return;
    const weight = weights[position] ?? 0;
    baseWeights.push(weight);
    for (const answer of chosen) {
      const { count, weight: sum } = counts.get(answer) ?? { count: 0, weight: 0 };
      counts.set(answer, { count: count + 1, weight: sum + weight });
    }
  });
  const total = baseWeights.reduce((sum, weight) => sum + weight, 0);
  return {
    base: baseWeights.length,
    effectiveN: kishDesignEffect(baseWeights)?.effectiveN ?? null,
    missing: rows.length - baseWeights.length,
    answers: question.answers.map((answer) => {
      const { count, weight } = counts.get(answer) ?? { count: 0, weight: 0 };
      return { answer, count, percent: total > 0 ? (100 * weight) / total : null };
    }),
  };
}
