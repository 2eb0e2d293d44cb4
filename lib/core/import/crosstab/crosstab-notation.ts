import type { Mapping } from "../mapping";
import { cellAt } from "../matrix/table-cells";
import type { DecimalSign } from "../values/decimal-text";
import type { CrosstabTable } from "./recognise-crosstab";

/** How the figures of a crosstab are written; `null` where no cell tells. */
export interface CrosstabNotation {
  readonly unit: "percent" | "fraction" | null;
  readonly decimal: DecimalSign | null;
}

export function crosstabNotation({ rows, banner }: CrosstabTable, mapping: Mapping): CrosstabNotation {
  const cells = rows.flatMap((row) => banner.map(({ column }) => cellAt(row, column))).filter((cell) => cell !== "");
  const answer = new Map(Object.entries(mapping.answers)).get("SHARE_UNIT");
  const given = answer === "percent" || answer === "fraction" ? answer : null;
  return { unit: given ?? (cells.some((cell) => cell.includes("%")) ? "percent" : null), decimal: decimalOf(cells) };
}

function decimalOf(cells: readonly string[]): DecimalSign | null {
  const commas = cells.filter((cell) => /\d,\d{1,2}(?!\d)/.test(cell)).length;
  const points = cells.filter((cell) => /\d\.\d/.test(cell)).length;
  if (commas === 0 && points === 0) return null;
  return commas > points ? "," : ".";
}
