import { cellAt } from "../matrix/table-cells";
import type { SplitFile, SplitRow } from "../reading";
import { isNotStated } from "../values/not-stated";

/** Two columns that name a group together: `xtab1_var` says Age, `xtab1_val` says 18-34. */
export interface BreakdownPair {
  readonly variable: number;
  readonly value: number;
}

export function breakdownPairs(split: SplitFile): BreakdownPair[] {
  return split.header.flatMap((header, position) => {
    const [, stem] = /^(.+?)[ _.-]?(?:var|variable)$/i.exec(header) ?? [];
    if (stem === undefined) return [];
    const value = split.header.findIndex((other) => {
      const [, otherStem] = /^(.+?)[ _.-]?(?:val|value|category|level)$/i.exec(other) ?? [];
      return otherStem?.toLowerCase() === stem.toLowerCase();
    });
    return value === -1 ? [] : [{ variable: position + 1, value: value + 1 }];
  });
}

/** The group of a row, `Gender: Male × Age: 18-34` where two variables cross; `null` for everybody. */
export function subgroupOf(row: SplitRow, pairs: readonly BreakdownPair[]): string | null {
  const parts = pairs.flatMap(({ variable, value }) => {
    const [name, group] = [cellAt(row, variable), cellAt(row, value)];
    return isNone(name) || isNone(group) ? [] : [`${name}: ${group}`];
  });
  return parts.length === 0 ? null : parts.join(" × ");
}

/** The cell of a pair that is left open while the other is filled; `null` when all pairs are whole. */
export function openCell(row: SplitRow, pairs: readonly BreakdownPair[]): number | null {
  for (const { variable, value } of pairs) {
    const [noVariable, noValue] = [isNone(cellAt(row, variable)), isNone(cellAt(row, value))];
    if (noVariable !== noValue) return noVariable ? variable : value;
  }
  return null;
}

function isNone(text: string): boolean {
  return /^[-–—]$/.test(text) || isNotStated(text);
}
