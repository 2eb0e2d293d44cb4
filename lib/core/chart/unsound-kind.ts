import type { ChartKind } from "./chart-choices";

/** A chart kind that is not offered, and why: a clause such as "only one country was asked". */
export interface UnsoundKind {
  readonly kind: ChartKind;
  readonly reason: string;
}
