/**
 * Holds what is only to be compared with its like at the end of a file: entries under keys, equal keys in one part.
 * The core compares part by part, so that a spool on disk keeps a file of any size out of memory.
 */
export interface Spool<T> {
  /** `entry` is JSON: a spool on disk writes it down. */
  add(key: string, entry: T): void;
  /** Everything added, each part in the order of adding; may be asked for more than once. */
  parts(): Iterable<readonly SpoolEntry<T>[]>;
}

export interface SpoolEntry<T> {
  readonly key: string;
  readonly entry: T;
}

/**
 * Makes the spools of one reading; who passes it to a reader discards what is left of them afterwards.
 * `pack` leaves out of an entry what need not be written down.
 */
export type OpenSpool = <T>(pack?: (entry: T) => T) => Spool<T>;

/** For files that fit into memory: one part that holds all. */
export function memorySpool<T>(): Spool<T> {
  const entries: SpoolEntry<T>[] = [];
  return {
    add: (key, entry) => {
      entries.push({ key, entry });
    },
    parts: () => [entries],
  };
}

/** What stands under one key, in the order it was added. */
export function together<T>(part: readonly SpoolEntry<T>[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const { key, entry } of part) {
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
