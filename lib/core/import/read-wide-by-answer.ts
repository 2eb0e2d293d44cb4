import { askForQuestion } from "./asks";
import { noteLeftOut, noteUnknown, reportMissing } from "./column-notes";
import { asReadColumn, CONFIDENCE, readColumnOf } from "./columns";
import { withoutUnit } from "./header-names";
import { extraColumns, type Layout, rowFields, type ShapeInput, withField } from "./layout";
import { figureColumns } from "./shape";

/** Answers in the columns; every row is a country, or a country in one poll. */
export function layOutWideByAnswer(input: ShapeInput): Layout {
  const { split, columns } = input;
  const answers = figureColumns(split, columns).filter((column) => column.header !== "");
  const { fields, unused } = rowFields(input);
  const unknown = [...columns.filter((column) => column.role === null && !answers.includes(column)), ...unused];
  if (!fields.has("country") && !fields.has("region")) reportMissing(input, ["country", "region"]);
  noteUnknown(input, unknown);
  noteLeftOut(
    input,
    columns.filter((column) => column.role === "derived"),
  );
  return {
    columns: columns.map((column) =>
      answers.includes(column)
        ? asReadColumn(column, "share", { confidence: Math.max(column.confidence, CONFIDENCE.content) })
        : readColumnOf(column),
    ),
    figures: answers.map((column) => ({
      shareColumn: column.index,
      fields: withField(fields, "response", {
        kind: "header",
        column: column.index,
        text: withoutUnit(column.header),
      }),
    })),
    extraColumns: extraColumns(columns, unknown),
    emptyCell: "no-figure",
    asks: askForQuestion(fields),
  };
}
