import { isBlankCell } from "./cell-kinds";
import { fillersBelow } from "./header-rows";

const JOIN = " · ";

/** Several header rows as one: a group's name is carried over the empty cells beside it, down to the columns it spans. */
export function mergeHeader(rows: readonly (readonly string[])[]): string[] {
  const trimmed = rows.map((cells) => cells.map((cell) => cell.trim()));
  const [first = []] = trimmed;
  const carried = carryOver(trimmed);
  return first.map((_, column) => {
    const lowest = trimmed.findLastIndex((cells) => !isBlankCell(cells[column] ?? ""));
    const parts = trimmed.slice(0, lowest + 1).map((cells, level) => {
      if (level < lowest) return carried[level]?.[column] ?? "";
      return addsNothing(trimmed, level, column) ? "" : (cells[column] ?? "");
    });
    return parts.filter((part, index) => part !== "" && parts.indexOf(part) === index).join(JOIN);
  });
}

/** A group ends where the next one of its own row begins, or one of a row above. */
function carryOver(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((cells, level) => {
    let label = "";
    return cells.map((cell, column) => {
      const isNewAbove = rows.slice(0, level).some((above) => !isBlankCell(above[column] ?? ""));
      if (cell !== "" || isNewAbove) label = cell;
      return label;
    });
  });
}

function addsNothing(rows: readonly (readonly string[])[], level: number, column: number): boolean {
  const upper = rows[level - 1];
  const cells = rows[level];
  if (!upper || !cells) return false;
  const next = upper[column + 1];
  const isAlone = !isBlankCell(upper[column] ?? "") && (next === undefined || !isBlankCell(next));
  return isAlone && fillersBelow(upper, cells).has(cells[column] ?? "");
}
