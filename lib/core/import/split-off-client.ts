import type { TidyColumn } from "../model/tidy-record";
import { type FieldSource, headerPlace, type ShapeInput } from "./layout";
import { isNotStated } from "./values/not-stated";

const SEPARATOR = "/";

/**
 * "Verian/TV2" in every cell is pollster and client. One cell without the stroke, and the stroke belongs to the
 * name: "ABC News/Washington Post" beside "Gallup".
 */
export function splitOffClient({ split, columns, problems }: ShapeInput, fields: Map<TidyColumn, FieldSource>): void {
  const source = fields.get("pollster");
  if (source?.kind !== "column" || fields.has("client")) return;
  const cells = split.rows
    .map((row) => row.cells[source.column - 1]?.trim() ?? "")
    .filter((cell) => !isNotStated(cell));
  if (cells.length < 2 || !cells.every((cell) => /^[^/]+\/./.test(cell))) return;
  const { column } = source;
  fields.set("pollster", { kind: "part", column, part: "before", separator: SEPARATOR });
  fields.set("client", { kind: "part", column, part: "after", separator: SEPARATOR });
  problems.add(headerPlace(split, { index: column }), {
    severity: "note",
    code: "CLIENT_SPLIT_OFF",
    value: columns[column - 1]?.header ?? null,
    message: `Every cell holds two names: "${cells[0]}" is read as a pollster and a client.`,
    hint: 'If that is wrong, give the client in a mapping: {"values": {"client": "…"}}.',
  });
}
