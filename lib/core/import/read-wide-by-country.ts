import { askForQuestion } from "./asks";
import { noteLeftOut, noteUnknown } from "./column-notes";
import { asReadColumn, CONFIDENCE, type NamedColumn, readColumnOf, sampleCells } from "./columns";
import {
  extraColumns,
  type FieldSource,
  headerPlace,
  type Layout,
  rowFields,
  type ShapeInput,
  withField,
} from "./layout";
import type { ColumnRole } from "./reading";
import { figureColumns } from "./shape";
import { nearNames } from "./values/country-names";
import { countryOfHeader, unknownCountry } from "./values/read-country";

/** Countries in the columns; the rows are answers, questions, years or dates. */
export function layOutWideByCountry(given: ShapeInput): Layout {
  const input = { ...given, columns: labelRows(given) };
  const figures = figureColumns(input.split, input.columns);
  const countries = figures.filter((column) => countryOfHeader(column.header) !== null);
  const others = figures.filter((column) => !countries.includes(column));
  const { fields, unused } = rowFields(input);
  const computed = leftOut(input, others);
  const unknown = [...input.columns.filter((column) => column.role === null && !figures.includes(column)), ...unused];
  noteUnknown(input, unknown);
  if (!fields.has("response")) fields.set("response", responseNotStated(input));
  return {
    columns: input.columns.map((column) => {
      if (countries.includes(column)) return asReadColumn(column, "share", { confidence: CONFIDENCE.knownName });
      return computed.includes(column) ? asReadColumn(column, "derived") : readColumnOf(column);
    }),
    figures: countries.map((column) => ({
      shareColumn: column.index,
      fields: withField(fields, "country", { kind: "header", column: column.index, text: column.header }),
    })),
    extraColumns: extraColumns(input.columns, unknown),
    emptyCell: "no-figure",
    asks: askForQuestion(fields),
  };
}

/** The first column without a known name says what the rows are; its cells tell. */
function labelRows({ split, columns }: ShapeInput): readonly NamedColumn[] {
  const figures = figureColumns(split, columns);
  const label = columns.find(
    (column) => column.role === null && (!figures.includes(column) || areYears(sampleCells(split, column.index))),
  );
  if (!label || countryOfHeader(label.header) !== null) return columns;
  const role = roleOfLabels(sampleCells(split, label.index));
  if (columns.some((column) => column.role === role)) return columns;
  return columns.map((column) => (column === label ? { ...column, role, confidence: CONFIDENCE.content } : column));
}

function roleOfLabels(cells: readonly string[]): ColumnRole {
  if (areYears(cells)) return "year";
  if (cells.every((cell) => /^\d{4}-\d{2}(-\d{2})?$/.test(cell))) return "date";
  return cells.some((cell) => cell.endsWith("?")) ? "question" : "response";
}

function areYears(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^(19|20)\d{2}$/.test(cell));
}

/** One column of figures that is no country is an average of the rest; a slip in a country's name is not let through as one. */
function leftOut(input: ShapeInput, others: readonly NamedColumn[]): readonly NamedColumn[] {
  const computed = input.columns.filter((column) => column.role === "derived");
  const [only] = others;
  if (only && others.length === 1 && nearNames(only.header).length === 0) computed.push(only);
  noteLeftOut(input, computed);
  for (const column of others) if (!computed.includes(column)) reportNoCountry(input, column);
  return computed;
}

function reportNoCountry({ split, problems }: ShapeInput, column: NamedColumn): void {
  const reading = unknownCountry(column.header);
  if (reading.ok) return;
  const { code, message, hint } = reading;
  problems.add(headerPlace(split, column), { severity: "error", code, message, hint, value: column.header });
}

/** The label shown where a file does not say which answer its figures are the share of. */
const NOT_STATED = "answer not stated";

function responseNotStated({ split, problems }: ShapeInput): FieldSource {
  problems.add(
    { row: split.headerRow.row, line: split.headerRow.line },
    {
      severity: "warning",
      code: "RESPONSE_NOT_STATED",
      message: `The file does not say which answer its figures are the share of; they are labelled "${NOT_STATED}".`,
      hint: 'Give it in a mapping: {"values": {"response": "…"}}.',
    },
  );
  return { kind: "given", text: NOT_STATED };
}
