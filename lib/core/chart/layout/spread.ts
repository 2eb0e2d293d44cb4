/**
 * Heights moved apart so that each keeps `least` from the next, all between `top` and `bottom`, in their order; they stay
 * where they are as far as that leaves room.
 */
export function spread(heights: readonly number[], least: number, top: number, bottom: number): readonly number[] {
  const order = heights.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y);
  const placed = new Map<number, number>();
  let free = top;
  for (const { y, index } of order) {
    const at = Math.max(y, free);
    placed.set(index, at);
    free = at + least;
  }
  let most = bottom;
  for (const { index } of order.toReversed()) {
    const at = Math.min(placed.get(index) ?? most, most);
    placed.set(index, at);
    most = at - least;
  }
  return heights.map((y, index) => placed.get(index) ?? y);
}
