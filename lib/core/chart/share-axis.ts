import { ticks } from "d3-array";
import { formatPercent } from "../format/percent";
import type { ShareAxis } from "./chart-model";

/** From 0 to the next ten points above the largest share, at most 100%. */
export function shareAxisFromZero(shares: readonly number[]): ShareAxis {
  const largest = Math.max(0, ...shares);
  const end = Math.min(1, Math.max(0.1, Math.ceil(largest * 10 - 1e-9) / 10));
  return { domain: [0, end], ticks: ticks(0, end, end > 0.5 ? 5 : 4) };
}

/** From the ten points below the smallest share to those above the largest; from 0 where that is no further than `near`. */
export function shareAxisAround(shares: readonly number[], near = 0.2): ShareAxis {
  const lowest = Math.floor(Math.min(1, ...shares) * 10 + 1e-9) / 10;
  const start = lowest <= near ? 0 : lowest;
  const end = Math.min(1, Math.max(start + 0.1, Math.ceil(Math.max(0, ...shares) * 10 - 1e-9) / 10));
  const step = end - start > 0.6 ? 2 : 1;
  const first = Math.round(start * 10);
  const count = Math.floor((Math.round(end * 10) - first) / step) + 1;
  return { domain: [start, end], ticks: Array.from({ length: count }, (_, index) => (first + index * step) / 10) };
}

/** What a chart says of an axis that does not start at 0; `null` when it does. */
export function startNote(start: number): string | null {
  return start > 0 ? `The axis starts at ${formatPercent(start)}, not at 0.` : null;
}
