import { closeSync, openSync, readSync, writeSync } from "node:fs";

// One block of memory for all that is written and read: a Buffer a call is freed only when garbage is collected, and
// millions of them leave the process with several times the memory it uses.
const BLOCK = new Uint8Array(1 << 18);
const encoder = new TextEncoder();

/** Writes a text at the end of an open file, in UTF-8. */
export function writeText(handle: number, text: string): void {
  for (let from = 0; from < text.length; ) {
    const { read, written } = encoder.encodeInto(from === 0 ? text : text.slice(from), BLOCK);
    for (let at = 0; at < written; ) at += writeSync(handle, BLOCK, at, written - at);
    from += read;
  }
}

/** The same for a file by its path, which is made where it is missing. */
export function appendText(filePath: string, text: string): void {
  const handle = openSync(filePath, "a");
  try {
    writeText(handle, text);
  } finally {
    closeSync(handle);
  }
}

/** The lines of a file in UTF-8 that were closed by a line feed. */
export function* linesOf(filePath: string): Iterable<string> {
  const handle = openSync(filePath, "r");
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const length = readSync(handle, BLOCK);
      if (length === 0) return;
      const lines = (rest + decoder.decode(BLOCK.subarray(0, length), { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } finally {
    closeSync(handle);
  }
}
