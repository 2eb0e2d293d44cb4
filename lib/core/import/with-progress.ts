import type { ByteSource } from "./byte-source";

/** How far a file is read. It is read more than once: to see its encoding, its rows, and what a row changed. */
export interface ReadProgress {
  readonly name: string;
  /** Bytes of this reading. */
  readonly read: number;
  readonly size: number;
}

/** The same file, telling as it is read. */
export function withProgress(source: ByteSource, tell: (progress: ReadProgress) => void): ByteSource {
  return {
    ...source,
    *chunks() {
      let read = 0;
      for (const chunk of source.chunks()) {
        yield chunk;
        read += chunk.length;
        tell({ name: source.name, read, size: source.size });
      }
    },
  };
}
