interface Entry<T> {
  readonly text: string;
  readonly value: T;
}

/**
 * A map from a few texts that is asked for millions of cells. To compare a cell with the one text it can be takes half
 * the time of computing its hash, so every text found is kept under a rough number that is had at once.
 */
export class QuickMap<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly likely: (Entry<T> | undefined)[] = new Array(NUMBERS).fill(undefined);

  get(text: string): T | undefined {
    const number = roughNumber(text);
    const likely = this.likely[number];
    if (likely !== undefined && likely.text === text) return likely.value;
    const entry = this.entries.get(text);
    if (entry === undefined) return undefined;
    this.likely[number] = entry;
    return entry.value;
  }

  set(text: string, value: T): void {
    const entry = { text, value };
    this.entries.set(text, entry);
    this.likely[roughNumber(text)] = entry;
  }

  /** In the order in which the texts were first set. */
  values(): T[] {
    return [...this.entries.values()].map(({ value }) => value);
  }
}

/** How many rough numbers there are: a power of two, so that the others are cut off with one operation. */
const NUMBERS = 64;

/** The same for equal texts, and mostly different between the answers to one question. */
function roughNumber(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  return (31 * length + 7 * text.charCodeAt(0) + 3 * text.charCodeAt(length - 1)) & (NUMBERS - 1);
}
