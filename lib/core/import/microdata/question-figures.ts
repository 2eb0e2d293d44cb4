import type { ReadFigure } from "../row-reader";
import { ALL, type Grouping, type Groupings } from "./groupings";
import type { RespondentQuestion } from "./questions";
import { hiddenGroups } from "./small-bases";
import type { AnswerCounts, Tally } from "./tally";
import { type TallyContext, tallyRecords } from "./tally-records";
import type { TallyPlan, TerritoryCounts } from "./tally-rows";

/** What the figures of one territory have in common. */
export type TerritoryContext = Omit<TallyContext, "subgroup" | "groupColumn" | "hidden">;

/** Every question answered by all, then by each group of each column. */
export function territoryFigures(
  { country, respondents, answers }: TerritoryCounts,
  { questions, groupings }: Pick<TallyPlan, "questions" | "groupings">,
  context: TerritoryContext,
): ReadFigure[] {
  const facts = { ...context.facts, country: country ?? context.facts.country };
  return questions.flatMap((question, position) => {
    const counts = answers[position];
    return counts ? questionFigures(question, { counts, respondents }, groupings, { ...context, facts }) : [];
  });
}

/** The counts of one question, and how many respondents there are in each group. */
interface QuestionCounts {
  readonly counts: AnswerCounts;
  readonly respondents: readonly number[];
}

function questionFigures(
  question: RespondentQuestion,
  counted: QuestionCounts,
  { columns }: Groupings,
  context: TerritoryContext,
): ReadFigure[] {
  const whole = { ...context, subgroup: null, groupColumn: null, hidden: null };
  const topline = tallyRecords(question, tallyOf(counted, ALL), whole);
  const crosstabs = columns
    .filter(({ column }) => !question.columns.includes(column))
    .flatMap((grouping) => groupFigures(question, counted, grouping, context));
  return [...topline, ...crosstabs];
}

function groupFigures(
  question: RespondentQuestion,
  counted: QuestionCounts,
  { column, groups }: Grouping,
  context: TerritoryContext,
): ReadFigure[] {
  const tallies = [...groups].map(([name, group]): [string, Tally] => [name, tallyOf(counted, group)]);
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

function tallyOf({ counts, respondents }: QuestionCounts, group: number): Tally {
  return counts.tally(group, respondents[group] ?? 0);
}
