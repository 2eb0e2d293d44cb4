/**
 * Holm's adjustment of p-values for all comparisons that were made together (the family), in the order they came.
 *
 * Formula: with p sorted ascending, `p(i)adj = max over j ≤ i of min(1, (m−j+1)·p(j))`.
 * The chance of any false finding in the family stays at or below the level. Source: Holm (1979); R 4.2.2, `p.adjust("holm")`.
 */
export function holmAdjustment(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let largest = 0;
  for (const [rank, { p, index }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * p));
    adjusted[index] = largest;
  }
  return adjusted;
}
