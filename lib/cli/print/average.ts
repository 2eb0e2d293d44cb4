import type { Inclusion } from "@/lib/core/averages/inclusion";
import type { PollAverage } from "@/lib/core/averages/poll-average";

/** The average of one answer, and what it is made of. */
export interface AnswerAverage extends Inclusion {
  readonly response: string;
  readonly average: PollAverage;
}

/** One day; in percent, as everywhere outside of the program. */
export interface AverageRow {
  readonly date: string;
  readonly response: string;
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly polls: number;
}

const COLUMNS = ["date", "response", "estimate", "lower", "upper", "polls"] as const;
const DAY_MS = 86_400_000;

export function averageRows(answers: readonly AnswerAverage[]): readonly AverageRow[] {
  return answers.flatMap(({ response, average }) =>
    average.days.map(({ day, estimate, lower, upper, polls }) => ({
      date: new Date(day * DAY_MS).toISOString().slice(0, 10),
      response,
      estimate: percent(estimate),
      lower: percent(lower),
      upper: percent(upper),
      polls,
    })),
  );
}

export function averageCsv(answers: readonly AnswerAverage[]): string {
  const lines = averageRows(answers).map((row) => COLUMNS.map((column) => cell(row[column])).join(","));
  return [COLUMNS.join(","), ...lines].join("\n");
}

/** The rows with the method, its parameters and every poll that is left out. */
export function averageJson(answers: readonly AnswerAverage[]): string {
  const averages = answers.map(({ response, average, included, excluded }) => ({
    response,
    method: average.method,
    parameters: {
      dailyDeviation: percent(average.parameters.dailyDeviation),
      houseDeviation: percent(average.parameters.houseDeviation),
      extraDeviation: percent(average.parameters.extraDeviation),
      designEffect: average.parameters.designEffect,
      halfLifeDays: average.parameters.halfLifeDays,
    },
    assumesDesignEffect: average.assumesDesignEffect,
    houseEffects: average.houseEffects.map(({ house, effect, standardError }) => ({
      house,
      effect: percent(effect),
      standardError: percent(standardError),
    })),
    included: included.map(({ pollId, origin }) => ({ pollId, origin })),
    excluded: excluded.map(({ poll, code, reason }) => ({ pollId: poll.pollId, origin: poll.origin, code, reason })),
  }));
  return JSON.stringify({ averages, rows: averageRows(answers) }, null, 2);
}

/** Four decimals: enough to compare programs by. */
function percent(share: number): number {
  return Number((share * 100).toFixed(4));
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
