import { meaningOfHeader } from "../header-names";
import { filledCells, plainKey } from "../matrix/table-cells";
import type { ColumnRole, SplitFile } from "../reading";

/** The columns of one of several tables that only together hold polls, by what they are; the first is 1. */
export type TableColumns = ReadonlyMap<ColumnRole, number>;

/** Roles by the names of the columns; the first column of a role counts. */
function tableColumns(split: SplitFile): TableColumns {
  const columns = new Map<ColumnRole, number>();
  split.header.forEach((header, position) => {
    const role = roleOf(header);
    if (role && !columns.has(role)) columns.set(role, position + 1);
  });
  return columns;
}

/** A table of polls calls the people asked by many names, and the mode too. */
function roleOf(header: string): ColumnRole | null {
  const role = meaningOfHeader(header)?.role ?? null;
  if (role === "subgroup") return "population";
  return role ?? (/\b(method|mode)\b/i.test(header.replace(/_/g, " ")) ? "mode" : null);
}

const DATES: readonly ColumnRole[] = ["date", "fieldwork_start", "fieldwork_end", "published"];

/** Polls without figures: a number each, who asked and when. */
export function recognisePollTable(split: SplitFile): TableColumns | null {
  const columns = tableColumns(split);
  const has = (role: ColumnRole) => columns.has(role);
  if (!has("poll_id") || !has("pollster") || !DATES.some(has)) return null;
  return has("response") || has("share") || has("question_id") || !isKey(split, columns.get("poll_id"))
    ? null
    : columns;
}

/** Questions without figures: a number each and the words. */
export function recogniseQuestionTable(split: SplitFile): TableColumns | null {
  const columns = tableColumns(split);
  const has = (role: ColumnRole) => columns.has(role);
  if (!has("question_id") || !has("question") || has("poll_id") || has("pollster")) return null;
  return has("response") || has("share") || !isKey(split, columns.get("question_id")) ? null : columns;
}

/** Results that name poll and question by bare numbers and say nothing else of them. */
export function recogniseKeyedResults(split: SplitFile): TableColumns | null {
  const columns = tableColumns(split);
  const needed: readonly ColumnRole[] = ["poll_id", "question_id", "response", "share"];
  const telling: readonly ColumnRole[] = ["pollster", "country", "region", "question", ...DATES];
  if (!needed.every((role) => columns.has(role)) || telling.some((role) => columns.has(role))) return null;
  const keys = [columns.get("poll_id"), columns.get("question_id")].flatMap((column) =>
    column === undefined ? [] : filledCells(split, column).map(plainKey),
  );
  return keys.every((key) => /^\d+$/.test(key)) ? columns : null;
}

/** Rows of a long empty tail have no key; one that comes twice is told with its row, later. */
function isKey(split: SplitFile, column: number | undefined): boolean {
  if (column === undefined) return false;
  const keys = filledCells(split, column);
  return keys.length > 0 && new Set(keys.map(plainKey)).size >= keys.length * 0.5;
}
