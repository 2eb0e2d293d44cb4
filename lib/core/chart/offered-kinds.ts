import type { ChartKind } from "./chart-choices";

/** What a reader may choose of the chart kinds, the default first, and the others. */
export interface OfferedKinds {
  readonly kinds: readonly ChartKind[];
  readonly unsound: readonly UnsoundKind[];
}

/** A chart kind that is not offered, and why: a clause that goes on after its name and a colon, such as "it compares countries, and only one was asked". */
export interface UnsoundKind {
  readonly kind: ChartKind;
  readonly reason: string;
}

/** Sorts kinds by the reason why they are not sound; `null` = they are. */
export function offerKinds<T extends { readonly kind: ChartKind }>(
  all: readonly T[],
  whyNot: (candidate: T) => string | null,
): OfferedKinds {
  const judged = all.map((candidate) => ({ kind: candidate.kind, reason: whyNot(candidate) }));
  return {
    kinds: judged.flatMap(({ kind, reason }) => (reason === null ? [kind] : [])),
    unsound: judged.flatMap(({ kind, reason }) => (reason === null ? [] : [{ kind, reason }])),
  };
}
