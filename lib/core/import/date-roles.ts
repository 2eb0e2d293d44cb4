import type { ColumnRole } from "./reading";

/** Columns whose cells show how the dates of a file are written. */
export const DATE_ROLES: ReadonlySet<ColumnRole | null> = new Set([
  "date",
  "fieldwork_start",
  "fieldwork_end",
  "published",
]);
