/** What the known words nearest to a text stand for, where they differ from it by a slip or two; at most three. */
export function nearWords<T>(text: string, known: Iterable<readonly [word: string, meaning: T]>): T[] {
  const allowed = text.length < 5 ? 1 : 2;
  const distances = [...known].map(([word, meaning]) => ({ meaning, distance: editDistance(text, word, allowed) }));
  const nearest = Math.min(allowed, ...distances.map(({ distance }) => distance));
  const near = distances.filter(({ distance }) => distance === nearest).map(({ meaning }) => meaning);
  return [...new Set(near)].slice(0, 3);
}

/** Levenshtein's distance, given up as soon as it must exceed `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
