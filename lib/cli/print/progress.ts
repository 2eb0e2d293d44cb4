import type { ByteSource } from "@/lib/core/import/byte-source";
import { withProgress } from "@/lib/core/import/with-progress";

/** A file that is read in a second needs no progress. */
const SMALLEST = 20_000_000;
const PAUSE_MS = 200;

/** Shows on a terminal how far large files are read; elsewhere, and for small ones, nothing. */
export function showingProgress(
  sources: readonly ByteSource[],
  output: NodeJS.WriteStream = process.stderr,
): readonly ByteSource[] {
  if (!output.isTTY) return sources;
  let shown = 0;
  return sources.map((source) =>
    source.size < SMALLEST
      ? source
      : withProgress(source, ({ name, read, size }) => {
          const isDone = read >= size;
          if (!isDone && Date.now() - shown < PAUSE_MS) return;
          shown = Date.now();
          output.write(`\r\u001b[K${isDone ? "" : `Reading ${name}: ${Math.floor((100 * read) / size)}%`}`);
        }),
  );
}
