import type { TidyColumn } from "../model/tidy-record";
import { noteLeftOut, noteUnknown, reportMissing } from "./column-notes";
import { readColumnOf } from "./columns";
import { extraColumns, type Layout, rowFields, type ShapeInput } from "./layout";

/** Lays out a file with one figure a row; of each of `needs` one field must be there. */
export function layOutList(input: ShapeInput, needs: readonly (readonly TidyColumn[])[]): Omit<Layout, "asks"> {
  const { columns } = input;
  const { fields, unused } = rowFields(input);
  const share = columns.find((column) => column.role === "share") ?? null;
  const unknown = [...columns.filter((column) => column.role === null), ...unused];
  for (const need of needs)
    if (!need.some((field) => fields.has(field) || (field === "share" && share))) reportMissing(input, need);
  noteUnknown(input, unknown);
  noteLeftOut(
    input,
    columns.filter((column) => column.role === "derived"),
  );
  return {
    columns: columns.map(readColumnOf),
    figures: [{ shareColumn: share?.index ?? null, fields }],
    extraColumns: extraColumns(columns, unknown),
    emptyCell: "missing",
  };
}
