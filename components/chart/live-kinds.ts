import type { ChartKind } from "@/lib/core/chart/chart-choices";

/** Kinds that show every figure they have as text: pointing at them would say nothing more. */
const STILL_KINDS: readonly ChartKind[] = ["heat-table", "tile-map", "world-map"];

/** Whether a chart of this kind can be made live. */
export function hasLiveChart(kind: ChartKind): boolean {
  return !STILL_KINDS.includes(kind);
}
