import { answerColumns } from "./answer-columns";
import { askForCountry, askForQuestion } from "./asks";
import { noteLeftOut, noteUnknown } from "./column-notes";
import { asReadColumn, CONFIDENCE, type NamedColumn, readColumnOf, sampleCells } from "./columns";
import { isPartyHeader } from "./header-names";
import { wordKey } from "./languages/word-key";
import { extraColumns, type Layout, rowFields, type ShapeInput } from "./layout";
import { withoutEstimate } from "./shape";

/** Published averages: a date a row, the estimates of the answers in columns, several series told apart by other columns. */
export function layOutSeries(given: ShapeInput): Layout {
  const input = { ...given, columns: nameSeriesColumns(given) };
  const { split, columns } = input;
  const { answers } = answerColumns(split, columns);
  const { fields, unused } = rowFields(input);
  const indexes = answers.map(({ column }) => column.index);
  const unknown = [...columns.filter(({ role, index }) => role === null && !indexes.includes(index)), ...unused];
  noteUnknown(input, unknown);
  noteLeftOut(
    input,
    columns.filter((column) => column.role === "derived"),
  );
  return {
    columns: columns.map((column) =>
      indexes.includes(column.index)
        ? asReadColumn(column, "share", { confidence: CONFIDENCE.content })
        : readColumnOf(column),
    ),
    figures: answers.map(({ column, response }) => ({
      shareColumn: column.index,
      fields: new Map([
        ...fields,
        ["response", { kind: "header", column: column.index, text: withoutEstimate(response) }] as const,
      ]),
    })),
    extraColumns: extraColumns(columns, unknown),
    emptyCell: "no-figure",
    asks: [...askForCountry(fields, input.mapping), ...askForQuestion(fields)],
    kind: "average",
    tellsPollsApart: true,
  };
}

/** The columns that tell the series of one file apart: whose average it is, and of which group of questions. */
function nameSeriesColumns({ split, columns }: ShapeInput): readonly NamedColumn[] {
  const hasParty = columns.some(({ header, isMapped }) => isPartyHeader(header) && !isMapped);
  return columns.map((column) => {
    if (column.isMapped) return column;
    const as = (role: NamedColumn["role"]) => ({ ...column, role, tidy: null, confidence: CONFIDENCE.content });
    if (isPartyHeader(column.header)) return as("subgroup");
    // "All polls" in every row tells nothing apart: it says which polls went in.
    if (column.role === "subgroup" && (hasParty || new Set(sampleCells(split, column.index)).size < 2))
      return as("note");
    return SERIES_COLUMNS.has(wordKey(column.header)) ? as("scenario") : column;
  });
}

const SERIES_COLUMNS = new Set(["categorygroup", "category", "series", "questiongroup"]);
