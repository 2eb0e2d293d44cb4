/** How the dates of a file are written, where the cells themselves leave it open. */
export interface DateNotation {
  /** What stands first in 3/4/2026; `null` when nothing tells. */
  readonly order: "dmy" | "mdy" | null;
  /** The year of dates that state none. */
  readonly year: string | null;
}

const NUMERIC = /(?:^|[^\d])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/g;

/** What dates such as 3/4/2026 in one column show of their order. */
export interface OrderEvidence {
  /** Some can only be a day before a month. */
  readonly dmy: boolean;
  /** Some can only be a month before a day. */
  readonly mdy: boolean;
  /** Some could be both. */
  readonly open: boolean;
}

/** Looks at every cell: the first thirteenth of a month may stand in the last row. */
export function orderEvidence(cells: Iterable<string>): OrderEvidence {
  let [dmy, mdy, open] = [false, false, false];
  for (const cell of cells) {
    // 3/9-2025 is the Nordic way and always names the day first.
    if (/^\s*\d{1,2}\/\d{1,2}-\d{4}\s*$/.test(cell)) continue;
    for (const [, first, second] of cell.matchAll(NUMERIC)) {
      const [a, b] = [Number(first), Number(second)];
      if (a > 12 && b <= 12) dmy = true;
      else if (b > 12 && a <= 12) mdy = true;
      else if (a <= 12 && b <= 12 && a !== b) open = true;
    }
  }
  return { dmy, mdy, open };
}
