/** `Italy`, `France and Italy`, `France, Italy and Poland`. */
export function formatList(items: readonly string[], locale = "en-GB"): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Small whole numbers in words, as in running text: `four`, `13`. */
export function numberInWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** `1 poll`, `2 polls`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat("en").format(count)} ${count === 1 ? one : many}`;
}
