import { CONFIDENCE, type NamedColumn, sampleCells } from "./columns";
import { isBaseHeader, isIdHeader, isPartyHeader } from "./header-names";
import type { ColumnRole, SplitFile } from "./reading";
import { isNotStated } from "./values/not-stated";

/** Roles that no name gives by itself: what the other columns and the cells below say of it. */
export function refineColumns(split: SplitFile, columns: readonly NamedColumn[]): readonly NamedColumn[] {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  const isList = has("share");
  return columns.map((column) => {
    if (column.isMapped || column.tidy !== null) return column;
    const { header } = column;
    if (column.role === null && isPartyHeader(header) && isList)
      return byContent(column, has("response") ? "note" : "response");
    if (isIdHeader(header))
      return byContent(column, isList && !has("poll_id") && namesPolls(split, column) ? "poll_id" : "note");
    if (column.role !== "sample_size") return column;
    if (!isBaseHeader(header) && columns.some((other) => other !== column && isOwnBase(other)))
      return byContent(column, "note");
    // A base with decimals is a weighted or effective one: no count of interviews.
    return hasDecimals(split, column) ? { ...column, tidy: "effective_n" } : column;
  });
}

function byContent(column: NamedColumn, role: ColumnRole): NamedColumn {
  return { ...column, role, confidence: CONFIDENCE.content };
}

function isOwnBase({ role, header }: NamedColumn): boolean {
  return role === "sample_size" && isBaseHeader(header);
}

/** Identifiers that come again in other rows: those of polls, not of rows. */
function namesPolls(split: SplitFile, column: NamedColumn): boolean {
  const cells = sampleCells(split, column.index);
  return new Set(cells).size < cells.length;
}

function hasDecimals(split: SplitFile, column: NamedColumn): boolean {
  const cells = sampleCells(split, column.index).filter((cell) => !isNotStated(cell));
  return cells.filter((cell) => /^\d+\.\d*[1-9]\d*$/.test(cell)).length > cells.length / 2;
}
