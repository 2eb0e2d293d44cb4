import { checkFigures } from "../checks/check-figures";
import type { Description } from "../description";
import { type MatrixInput, type MatrixReading, NOTHING_READ } from "../matrix/matrix-reading";
import { askForCountryOf, givenFacts, noteUnstated, type PollFacts, questionIdOf } from "../matrix/poll-facts";
import type { ReadFigure } from "../row-reader";
import { type ColumnChoices, chooseColumns, readColumns } from "./column-choices";
import type { ColumnName } from "./column-names";
import { Doubles } from "./doubles";
import { groupingsOf } from "./groupings";
import { interviewDates } from "./interview-dates";
import { noteAnswersOnce, noteLeftOutColumns, noteMultiple, noteSuppressed, noteWeights } from "./microdata-notes";
import { territoryFigures } from "./question-figures";
import { questionsOf, type RespondentQuestion } from "./questions";
import { profileTable, type RespondentTable } from "./respondent-table";
import type { DaySpan } from "./seen-days";
import { type TallyPlan, tallyRows } from "./tally-rows";
import { refuseUnreadable, territoriesOf } from "./territories";
import { weigherOf } from "./weigh-rows";

/**
 * Weighted shares of every question, for all and for the groups a person names. The rows are walked twice: to see what
 * the columns hold, and to count.
 */
export function readMicrodata(names: readonly ColumnName[], input: MatrixInput): MatrixReading {
  const { mapping, problems, fileName, today } = input;
  // First of all: what stands against the rows themselves is told while they are walked.
  const table = profileTable(names, input.rows);
  const facts = withDates(givenFacts(mapping, fileName, problems), interviewDates(table.columns));
  const choices = chooseColumns(table.columns, mapping, problems);
  const questions = questionsOf(choices.open);
  const figures = countAnswers({ table, facts, choices, questions }, input);
  const kinds = new Map(questions.map(({ text, kind }) => [questionIdOf(text, facts.pollId), kind]));
  checkFigures(figures, { today, questionKind: (id) => kinds.get(id) ?? "single" }, problems);
  return {
    ...NOTHING_READ,
    columns: readColumns(table.columns, choices),
    figures,
    asks: [
      ...(choices.country ? [] : askForCountryOf(facts, mapping)),
      ...[choices.weight.ask, choices.groups.ask].flatMap((ask) => ask ?? []),
    ],
    description: { polls: [], questions: questions.map((question) => describe(question, facts)) },
  };
}

/** What the first walk made clear. */
interface Seen {
  readonly table: RespondentTable;
  readonly facts: PollFacts;
  readonly choices: ColumnChoices;
  readonly questions: readonly RespondentQuestion[];
}

/** The second walk, and what it says of the file. */
function countAnswers({ table, facts, choices, questions }: Seen, input: MatrixInput): ReadFigure[] {
  const { rows, openSpool, problems, split, fileName } = input;
  const weight = choices.weight.column ?? null;
  const doubles = new Doubles(table.columns, openSpool);
  const plan: TallyPlan = {
    questions,
    groupings: groupingsOf(choices.groups.columns),
    territories: territoriesOf(choices.country),
    weigh: weigherOf(weight, problems),
    see: (row) => doubles.see(row),
  };
  const counts = tallyRows(rows, plan);

  refuseUnreadable(plan.territories, problems);
  noteUnstated(facts, problems);
  // While a person must say which column it is, nothing is said of weights.
  if (choices.weight.column !== undefined) noteWeights(split, weight, counts.weights, problems);
  noteAnswersOnce(table.columns, problems);
  doubles.refuse(problems);
  noteLeftOutColumns(split, choices.open, problems);
  noteMultiple(split, questions, problems);

  const { firstRow, lastRow } = table;
  const context = { facts, fileName, weight, firstRow, lastRow };
  const figures = counts.territories.flatMap((counted) => territoryFigures(counted, plan, context));
  noteSuppressed(figures.filter(({ record }) => record.status === "suppressed").length, problems);
  return figures;
}

function describe({ text, kind }: RespondentQuestion, { pollId }: PollFacts): Description["questions"][number] {
  return { slug: questionIdOf(text, pollId), kind, topic: text, responses: [] };
}

/** When the respondents were interviewed, unless a person says when fieldwork was. */
function withDates(facts: PollFacts, dates: DaySpan | null): PollFacts {
  if (dates === null || facts.fieldworkStart !== null || facts.fieldworkEnd !== null) return facts;
  return { ...facts, fieldworkStart: dates.start, fieldworkEnd: dates.end };
}
