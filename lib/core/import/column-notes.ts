import type { TidyColumn } from "../model/tidy-record";
import type { NamedColumn } from "./columns";
import { headerPlace, type ShapeInput } from "./layout";

/** Says that columns are kept beside the figures, since no field is theirs. */
export function noteUnknown({ split, problems }: ShapeInput, columns: readonly NamedColumn[]): void {
  for (const column of columns) {
    problems.add(headerPlace(split, column), {
      severity: "note",
      code: "COLUMN_UNKNOWN",
      value: column.header,
      message:
        column.header === "" ? "A column has no name." : `The column "${column.header}" feeds no field of its own.`,
      hint: column.header === "" ? "It is left out." : "Its cells are kept with each figure, in extra.",
    });
  }
}

/** Says that columns computed from others (an average, a net) are no figures of their own. */
export function noteLeftOut({ split, problems }: ShapeInput, columns: readonly NamedColumn[]): void {
  for (const column of columns) {
    problems.add(headerPlace(split, column), {
      severity: "note",
      code: "COLUMN_LEFT_OUT",
      value: column.header,
      message: `The column "${column.header}" reads as computed from the others and is left out.`,
      hint: `If it holds figures of its own, say so in a mapping: {"columns": {"${column.header}": "share"}}.`,
    });
  }
}

/** Says that a field nobody can do without is nowhere; one of `need` would do. */
export function reportMissing({ split, problems }: ShapeInput, need: readonly TidyColumn[]): void {
  const found = split.header.filter((name) => name !== "").map((name) => `"${name}"`);
  const { row, line } = split.headerRow;
  problems.add(
    { row, line },
    {
      severity: "error",
      code: "COLUMN_MISSING",
      message: `The file has no column ${need.join(" or ")}; it has ${found.slice(0, 30).join(", ")}${found.length > 30 ? ", …" : ""}.`,
      hint: `Add the column${need[0] === "share" ? "" : `, or give it for the whole file in a mapping: {"values": {"${need[0]}": "…"}}`}.`,
    },
  );
}
