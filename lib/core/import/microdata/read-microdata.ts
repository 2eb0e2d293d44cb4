import { checkFigures } from "../check";
import type { Description } from "../description";
import { type MatrixInput, type MatrixReading, NOTHING_READ } from "../matrix/matrix-reading";
import { askForCountryOf, givenFacts, noteUnstated, type PollFacts, questionIdOf } from "../matrix/poll-facts";
import type { ColumnRole, ReadColumn } from "../reading";
import type { ReadFigure } from "../row-reader";
import { chooseGroups } from "./group-columns";
import { type InterviewDates, interviewDates } from "./interview-dates";
import {
  noteAnswersOnce,
  noteLeftOutColumns,
  noteMultiple,
  noteSuppressed,
  noteWeights,
  refuseDoubles,
} from "./microdata-notes";
import { groupBy, questionFigures, type TerritoryContext } from "./question-figures";
import { questionsOf, type RespondentQuestion } from "./questions";
import type { RespondentTable } from "./recognise-microdata";
import type { RespondentColumn } from "./respondent-columns";
import type { TallyContext } from "./tally-records";
import { countryColumn, type Territory, territoriesOf } from "./territories";
import { chooseWeight, weightsOf } from "./weight-column";

/** Weighted shares of every question, for all and for the groups a person names. */
export function readMicrodata(table: RespondentTable, input: MatrixInput): MatrixReading {
  const { split, mapping, problems, fileName, today } = input;
  const facts = withDates(givenFacts(mapping, fileName, problems), interviewDates(split, table.columns));
  const weight = chooseWeight(table, mapping);
  const groups = chooseGroups(table.columns, mapping, problems);
  const weights = weightsOf(table, weight.column ?? null, problems);
  const byCountry = countryColumn(table.columns, mapping);
  const used = new Set([weight.column, byCountry].flatMap((column) => column ?? []));
  const open = table.columns.filter((column) => !used.has(column) && mapping.columns[column.header] !== "ignore");
  const questions = questionsOf(open);
  const territories = territoriesOf(table, weights, byCountry, problems);

  noteUnstated(facts, problems);
  if (weight.column !== undefined) noteWeights(split, weight.column, weights, problems);
  noteAnswersOnce(table, problems);
  refuseDoubles(table, problems);
  noteLeftOutColumns(split, open, problems);
  noteMultiple(split, questions, problems);

  const context = { facts, fileName, weight: weight.column ?? null, ...extentOf(table) };
  const figures = territories.flatMap((territory) => territoryFigures(territory, questions, groups.columns, context));
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
    counts: { dataRows: table.rows.length },
    description: { polls: [], questions: questions.map((question) => describe(question, facts)) },
  };
}

function describe({ text, kind }: RespondentQuestion, { pollId }: PollFacts): Description["questions"][number] {
  return { slug: questionIdOf(text, pollId), kind, topic: text, responses: [] };
}

function territoryFigures(
  territory: Territory,
  questions: readonly RespondentQuestion[],
  groups: readonly RespondentColumn[],
  context: TerritoryContext,
): ReadFigure[] {
  const facts = { ...context.facts, country: territory.country ?? context.facts.country };
  const groupings = groups.map((column) => groupBy(territory, column));
  return questions.flatMap((question) => questionFigures(question, territory, groupings, { ...context, facts }));
}

/** When the respondents were interviewed, unless a person says when fieldwork was. */
function withDates(facts: PollFacts, dates: InterviewDates | null): PollFacts {
  if (dates === null || facts.fieldworkStart !== null || facts.fieldworkEnd !== null) return facts;
  return { ...facts, fieldworkStart: dates.start, fieldworkEnd: dates.end };
}

function extentOf({ rows }: RespondentTable): Pick<TallyContext, "firstRow" | "lastRow"> {
  const first = rows[0];
  return { firstRow: { row: first?.row ?? 1, line: first?.line ?? 1 }, lastRow: rows.at(-1)?.row ?? 1 };
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
