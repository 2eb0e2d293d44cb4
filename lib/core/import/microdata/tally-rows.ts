import type { WeightSums } from "../../stats/kish-design-effect";
import { cellAt } from "../matrix/table-cells";
import type { SplitRow } from "../reading";
import type { RowSource } from "../row-source";
import { ALL, type Groupings, groupsOf, NO_GROUP } from "./groupings";
import type { RespondentQuestion } from "./questions";
import { AnswerCounts } from "./tally";
import type { Territories } from "./territories";

/** What is counted of the respondents. */
export interface TallyPlan {
  readonly questions: readonly RespondentQuestion[];
  readonly groupings: Groupings;
  readonly territories: Territories;
  readonly weigh: (row: SplitRow) => number;
  /** Is shown every respondent. */
  readonly see: (row: SplitRow) => void;
}

/** How the respondents of one country answered every question. */
export interface TerritoryCounts {
  /** `null` when the file has no column of countries. */
  readonly country: string | null;
  /** How many there are in each group. */
  readonly respondents: readonly number[];
  /** In the order of the questions. */
  readonly answers: readonly AnswerCounts[];
}

export interface TableCounts {
  readonly territories: readonly TerritoryCounts[];
  /** Of all respondents, whatever their country. */
  readonly weights: WeightSums;
}

/** Walks the rows once and counts all there is to count: the figures need no row afterwards. */
export function tallyRows(rows: RowSource, plan: TallyPlan): TableCounts {
  const { questions, groupings, territories } = plan;
  const counted = territories.countries.map((country) => ({
    country,
    respondents: Array.from({ length: groupings.count }, () => 0),
    answers: questions.map((question) => new AnswerCounts(question, groupings)),
  }));
  const weights = { count: 0, sum: 0, sumOfSquares: 0 };
  for (const row of rows) {
    plan.see(row);
    const weight = plan.weigh(row);
    weights.count += 1;
    weights.sum += weight;
    weights.sumOfSquares += weight * weight;
    const territory = counted[territoryOf(row, territories) ?? -1];
    if (territory) addRespondent(row, weight, territory, groupings);
  }
  return { territories: counted, weights };
}

function territoryOf(row: SplitRow, { column, positions }: Territories): number | undefined {
  return column === null ? 0 : positions.get(cellAt(row, column.index));
}

interface Counted extends TerritoryCounts {
  readonly respondents: number[];
}

function addRespondent(row: SplitRow, weight: number, { respondents, answers }: Counted, groupings: Groupings): void {
  const groups = groupsOf(row, groupings);
  respondents[ALL] = (respondents[ALL] ?? 0) + 1;
  for (const group of groups) if (group !== NO_GROUP) respondents[group] = (respondents[group] ?? 0) + 1;
  for (const counts of answers) counts.add(row.cells, weight, groups);
}
