import { askForQuestion } from "./asks";
import { QUESTION_NOT_STATED } from "./identify";
import type { FieldSource, FieldSources, RowKind, ShapeInput } from "./layout";
import type { Ask } from "./reading";
import { isNotStated } from "./values/not-stated";

/** A list may give the wording of some polls only; the question of the others is asked for once. */
export function questionOfRows(
  { split }: ShapeInput,
  fields: FieldSources,
  kinds: ReadonlyMap<number, RowKind>,
): { readonly source: FieldSource | null; readonly asks: readonly Ask[] } {
  const source = fields.get("question");
  if (source?.kind !== "column" || source.otherwise !== null || fields.has("question_id"))
    return { source: null, asks: [] };
  const blank = split.rows.filter(
    (row) => !kinds.get(row.row)?.skip && isNotStated(row.cells[source.column - 1]?.trim() ?? ""),
  );
  if (blank.length === 0) return { source: null, asks: [] };
  const asks = askForQuestion(new Map()).map((ask) => ({
    ...ask,
    message: `${blank.length} rows name no question, the first of them row ${blank[0]?.row}. ${ask.message}`,
  }));
  return { source: { ...source, otherwise: QUESTION_NOT_STATED }, asks };
}
