import { kishDesignEffectOfSums } from "../../stats/kish-design-effect";
import { ALL, type Groupings, NO_GROUP } from "./groupings";
import { type AnswerLookup, NOTHING_CHOSEN, type RespondentQuestion } from "./questions";

/** How a group of respondents answered one question. */
export interface Tally {
  /** Respondents with an answer. */
  readonly base: number;
  readonly effectiveN: number | null;
  /** Respondents without one. */
  readonly missing: number;
  readonly answers: readonly { readonly answer: string; readonly count: number; readonly percent: number | null }[];
}

/**
 * Counts the answers to one question while the respondents pass by one by one, of all together and group by group.
 * Weights are added in the order of the file, as sums of decimals depend on it.
 */
export class AnswerCounts {
  private readonly base: Float64Array;
  private readonly sum: Float64Array;
  private readonly sumOfSquares: Float64Array;
  /** Of each group its answers, one after the other. */
  private readonly counts: Float64Array;
  private readonly weights: Float64Array;
  /** A question is not broken down by its own answers. */
  private readonly brokenDownBy: readonly number[];
  /** The answers of the respondent who is just added, and how many they are: made once, as there are millions. */
  private readonly chosen: Int32Array;
  private chosenCount = 0;

  constructor(
    private readonly question: RespondentQuestion,
    { columns, count }: Groupings,
  ) {
    this.base = new Float64Array(count);
    this.sum = new Float64Array(count);
    this.sumOfSquares = new Float64Array(count);
    this.counts = new Float64Array(count * question.answers.length);
    this.weights = new Float64Array(count * question.answers.length);
    this.chosen = new Int32Array(question.cells.length);
    this.brokenDownBy = columns.flatMap(({ column }, position) =>
      question.columns.includes(column) ? [] : [position],
    );
  }

  /** Adds a respondent, given the number of his group in every grouping. */
  add(cells: readonly string[], weight: number, groups: readonly number[]): void {
    if (!this.choose(cells)) return;
    this.addTo(ALL, weight);
    for (const position of this.brokenDownBy) {
      const group = groups[position] ?? NO_GROUP;
      if (group !== NO_GROUP) this.addTo(group, weight);
    }
  }

  /** Weighted shares of those who answered in a group of so many respondents. Source: methods, section 7. */
  tally(group: number, respondents: number): Tally {
    const { answers } = this.question;
    const base = this.base[group] ?? 0;
    const sum = this.sum[group] ?? 0;
    const kish = kishDesignEffectOfSums({ count: base, sum, sumOfSquares: this.sumOfSquares[group] ?? 0 });
    return {
      base,
      effectiveN: kish?.effectiveN ?? null,
      missing: respondents - base,
      answers: answers.map((answer, position) => {
        const at = group * answers.length + position;
        const percent = sum > 0 ? (100 * (this.weights[at] ?? 0)) / sum : null;
        return { answer, count: this.counts[at] ?? 0, percent };
      }),
    };
  }

  /** Reads what a respondent chose; `false` when nothing is known of him. */
  private choose(cells: readonly string[]): boolean {
    let isKnown = false;
    this.chosenCount = 0;
    for (const { index, answerOf } of this.question.cells) {
      const answer = answerIn(cells[index - 1] ?? "", answerOf);
      if (answer === undefined) continue;
      isKnown = true;
      if (answer !== NOTHING_CHOSEN) this.chosen[this.chosenCount++] = answer;
    }
    return isKnown;
  }

  private addTo(group: number, weight: number): void {
    increase(this.base, group, 1);
    increase(this.sum, group, weight);
    increase(this.sumOfSquares, group, weight * weight);
    const first = group * this.question.answers.length;
    for (let choice = 0; choice < this.chosenCount; choice++) {
      const at = first + (this.chosen[choice] ?? 0);
      increase(this.counts, at, 1);
      increase(this.weights, at, weight);
    }
  }
}

/** Most cells have no spaces around them, and many hold nothing. */
function answerIn(raw: string, answerOf: AnswerLookup): number | undefined {
  return raw === "" ? undefined : (answerOf.get(raw) ?? answerOf.get(raw.trim()));
}

function increase(values: Float64Array, at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}
