import type { ProblemCode } from "@/lib/core/errors";
import type { Mapping } from "@/lib/core/import/mapping";
import type { ColumnRole, ReadColumn } from "@/lib/core/import/reading";
import type { TidyColumn } from "@/lib/core/model/tidy-record";

/** A value an editor may give for the whole file. */
export interface UnstatedField {
  readonly column: TidyColumn;
  readonly label: string;
  readonly example: string;
  /** Columns that say it already. */
  readonly saidBy: readonly ColumnRole[];
}

const FIELDS: readonly UnstatedField[] = [
  { column: "pollster", label: "Pollster", example: "YouGov", saidBy: ["pollster"] },
  { column: "client", label: "Sponsor", example: "who paid for it", saidBy: ["client"] },
  { column: "population", label: "Population", example: "adults", saidBy: ["population"] },
  {
    column: "fieldwork_start",
    label: "First day of fieldwork",
    example: "2026-11-03",
    saidBy: ["date", "fieldwork_start", "year", "month", "day"],
  },
  {
    column: "fieldwork_end",
    label: "Last day of fieldwork",
    example: "2026-11-10",
    saidBy: ["date", "fieldwork_end", "year", "month", "day"],
  },
  { column: "published", label: "Published", example: "2026-11-12", saidBy: ["published"] },
  { column: "mode", label: "Mode", example: "online", saidBy: ["mode"] },
  {
    column: "question",
    label: "Question",
    example: "its wording, or a short name",
    saidBy: ["question", "question_id"],
  },
  { column: "response", label: "Answer", example: "support", saidBy: ["response", "share"] },
];

export const UNSTATED_FIELDS: ReadonlyMap<string, UnstatedField> = new Map(
  FIELDS.map((field) => [field.column, field]),
);

/** Fields that no column gives and nobody has given. A question is asked for, an answer wanted only where none is stated. */
export function unstatedFields(
  columns: readonly ReadColumn[],
  mapping: Mapping,
  codes: ReadonlySet<ProblemCode>,
): readonly UnstatedField[] {
  const roles = new Set(columns.map(({ role }) => role));
  const given = new Set(Object.keys(mapping.values));
  return FIELDS.filter(({ column, saidBy }) => {
    if (given.has(column)) return false;
    if (column === "response") return codes.has("RESPONSE_NOT_STATED");
    return column !== "question" && !saidBy.some((role) => roles.has(role));
  });
}
