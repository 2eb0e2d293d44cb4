import { cellAt } from "../matrix/table-cells";
import type { SplitRow } from "../reading";
import type { ReadFigure } from "../row-reader";
import type { RespondentQuestion } from "./questions";
import type { RespondentColumn } from "./respondent-columns";
import { hiddenGroups } from "./small-bases";
import { type Respondents, type Tally, tallyAnswers } from "./tally";
import { type TallyContext, tallyRecords } from "./tally-records";

/** Respondents by their answer in one column. */
export interface Grouping {
  readonly column: RespondentColumn;
  readonly groups: readonly { readonly name: string; readonly members: Respondents }[];
}

export function groupBy({ rows, weights }: Respondents, column: RespondentColumn): Grouping {
  const groups = new Map(column.answers.map((name) => [name, { rows: [] as SplitRow[], weights: [] as number[] }]));
  rows.forEach((row, position) => {
    const group = groups.get(cellAt(row, column.index));
    group?.rows.push(row);
    group?.weights.push(weights[position] ?? 0);
  });
  return { column, groups: [...groups].map(([name, members]) => ({ name, members })) };
}

/** What the figures of one territory have in common. */
export type TerritoryContext = Omit<TallyContext, "subgroup" | "groupColumn" | "hidden">;

/** A question answered by all, then by each group of each column. */
export function questionFigures(
  question: RespondentQuestion,
  all: Respondents,
  groupings: readonly Grouping[],
  context: TerritoryContext,
): ReadFigure[] {
  const whole = { ...context, subgroup: null, groupColumn: null, hidden: null };
  const topline = tallyRecords(question, tallyAnswers(question, all), whole);
  const crosstabs = groupings
    .filter(({ column }) => !question.columns.includes(column))
    .flatMap((grouping) => groupFigures(question, grouping, context));
  return [...topline, ...crosstabs];
}

function groupFigures(
  question: RespondentQuestion,
  { column, groups }: Grouping,
  context: TerritoryContext,
): ReadFigure[] {
  const tallies = groups.map(({ name, members }): [string, Tally] => [name, tallyAnswers(question, members)]);
  const hidden = hiddenGroups(new Map(tallies.map(([name, { base }]) => [name, base])));
  return tallies.flatMap(([name, tally]) =>
    tallyRecords(question, tally, {
      ...context,
      subgroup: `${column.question || column.header}: ${name}`,
      groupColumn: column,
      hidden: hidden.get(name) ?? null,
    }),
  );
}
