import { checkFigures } from "../checks/check-figures";
import type { Description } from "../description";
import { type MatrixInput, type MatrixReading, NOTHING_READ } from "../matrix/matrix-reading";
import { askForCountryOf, givenFacts, noteUnstated, type PollFacts, questionIdOf } from "../matrix/poll-facts";
import type { ColumnRole, ReadColumn } from "../reading";
import type { ColumnName } from "./column-names";
import { Doubles } from "./doubles";
import { chooseGroups } from "./group-columns";
import { groupingsOf } from "./groupings";
import { interviewDates } from "./interview-dates";
import { noteAnswersOnce, noteLeftOutColumns, noteMultiple, noteSuppressed, noteWeights } from "./microdata-notes";
import { territoryFigures } from "./question-figures";
import { questionsOf, type RespondentQuestion } from "./questions";
import type { RespondentColumn } from "./respondent-columns";
import { profileTable } from "./respondent-table";
import type { DaySpan } from "./seen-days";
import { tallyRows } from "./tally-rows";
import { countryColumn, refuseUnreadable, territoriesOf } from "./territories";
import { weigherOf } from "./weigh-rows";
import { chooseWeight } from "./weight-column";

/**
 * Weighted shares of every question, for all and for the groups a person names. The rows are walked twice: to see what
 * the columns hold, and to count.
 */
export function readMicrodata(names: readonly ColumnName[], input: MatrixInput): MatrixReading {
  const { split, rows, mapping, problems, fileName, today } = input;
  // First of all: what stands against the rows themselves is told while they are walked.
  const table = profileTable(names, rows);
  const facts = withDates(givenFacts(mapping, fileName, problems), interviewDates(table.columns));
  const weight = chooseWeight(table.columns, mapping);
  const groups = chooseGroups(table.columns, mapping, problems);
  const byCountry = countryColumn(table.columns, mapping);
  const used = new Set([weight.column, byCountry].flatMap((column) => column ?? []));
  const open = table.columns.filter((column) => !used.has(column) && mapping.columns[column.header] !== "ignore");
  const questions = questionsOf(open);
  const groupings = groupingsOf(groups.columns);
  const territories = territoriesOf(byCountry);
  const doubles = new Doubles(
    table.columns.find(({ content }) => content === "id"),
    input.openSpool,
  );
  const counts = tallyRows(rows, {
    questions,
    groupings,
    territories,
    weigh: weigherOf(weight.column ?? null, problems),
    see: (row) => doubles.see(row),
  });

  refuseUnreadable(territories, problems);
  noteUnstated(facts, problems);
  if (weight.column !== undefined) noteWeights(split, weight.column, counts.weights, problems);
  noteAnswersOnce(table.columns, problems);
  doubles.refuse(problems);
  noteLeftOutColumns(split, open, problems);
  noteMultiple(split, questions, problems);

  const { firstRow, lastRow } = table;
  const context = { facts, fileName, weight: weight.column ?? null, firstRow, lastRow };
  const figures = counts.territories.flatMap((counted) => territoryFigures(counted, questions, groupings, context));
  noteSuppressed(figures.filter(({ record }) => record.status === "suppressed").length, problems);
  const kinds = new Map(questions.map(({ text, kind }) => [questionIdOf(text, facts.pollId), kind]));
  checkFigures(figures, { today, questionKind: (id) => kinds.get(id) ?? "single" }, problems);
  return {
    ...NOTHING_READ,
    columns: table.columns.map((column) =>
      readColumnOf(column, roleOf(column, weight.column, byCountry, groups.columns)),
    ),
    figures,
    asks: [
      ...(byCountry ? [] : askForCountryOf(facts, mapping)),
      ...[weight.ask, groups.ask].flatMap((ask) => ask ?? []),
    ],
    description: { polls: [], questions: questions.map((question) => describe(question, facts)) },
  };
}

function describe({ text, kind }: RespondentQuestion, { pollId }: PollFacts): Description["questions"][number] {
  return { slug: questionIdOf(text, pollId), kind, topic: text, responses: [] };
}

/** When the respondents were interviewed, unless a person says when fieldwork was. */
function withDates(facts: PollFacts, dates: DaySpan | null): PollFacts {
  if (dates === null || facts.fieldworkStart !== null || facts.fieldworkEnd !== null) return facts;
  return { ...facts, fieldworkStart: dates.start, fieldworkEnd: dates.end };
}

function roleOf(
  column: RespondentColumn,
  weight: RespondentColumn | null | undefined,
  country: RespondentColumn | null,
  groups: readonly RespondentColumn[],
): ColumnRole {
  if (column === weight) return "weight";
  if (column === country) return "country";
  if (groups.includes(column)) return "subgroup";
  return column.content === "category" || column.content === "option" ? "response" : "ignore";
}

function readColumnOf({ index, header, content }: RespondentColumn, role: ColumnRole): ReadColumn {
  return { index, header, role, unit: null, format: content, confidence: 0.7 };
}
