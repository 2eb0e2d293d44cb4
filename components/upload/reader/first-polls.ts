import { memorySpool, type OpenSpool, type Spool } from "@/lib/core/import/spool";

/** Entries that a browser holds without trouble: more figures than all but the largest files have. */
const MOST_ENTRIES = 200_000;

/** Of a file with more figures, the polls that a preview can show are kept whole. */
const FIRST_POLLS = 4;

/** Keeps everything of a usual file, and of a very large one its first polls only: the server reads it all again. */
export function firstPolls(most = MOST_ENTRIES): OpenSpool {
  return <T>(): Spool<T> => {
    const spool = memorySpool<T>();
    const first = new Set<string>();
    let kept = 0;
    return {
      add(key, entry) {
        if (first.size < FIRST_POLLS) first.add(key);
        if (kept >= most && !first.has(key)) return;
        kept += 1;
        spool.add(key, entry);
      },
      parts: () => spool.parts(),
    };
  };
}
