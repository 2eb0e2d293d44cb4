/** Values that are costly to make, as many as fit a number of bytes; those used longest ago go first. */
export interface ByteCache<T> {
  /** The value of a key; several that ask at once wait for the same making. A making that fails is not kept. */
  get(key: string, make: () => Promise<T>): Promise<T>;
  readonly bytes: number;
}

/** A key, its place in the list and so on: counted so that a million tiny values cannot fill the memory. */
const BYTES_BESIDE = 500;

/** @param sizeOf the bytes of a value; `null` = not to be kept */
export function byteCache<T>(mostBytes: number, sizeOf: (value: T) => number | null): ByteCache<T> {
  // A Map keeps the order of its entries: the first is the one used longest ago.
  const kept = new Map<string, { readonly value: T; readonly size: number }>();
  const making = new Map<string, Promise<T>>();
  let bytes = 0;

  const keep = (key: string, value: T) => {
    const own = sizeOf(value);
    if (own === null) return;
    const size = own + BYTES_BESIDE + key.length * 2;
    // One that would push out most of the others is not worth them.
    if (size > mostBytes / 4) return;
    kept.set(key, { value, size });
    bytes += size;
    for (const [oldest, entry] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= entry.size;
    }
  };

  return {
    get(key, make) {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return Promise.resolve(known.value);
      }
      const underWay = making.get(key);
      if (underWay !== undefined) return underWay;
      const promise = make()
        .then((value) => {
          keep(key, value);
          return value;
        })
        .finally(() => making.delete(key));
      making.set(key, promise);
      return promise;
    },
    get bytes() {
      return bytes;
    },
  };
}
