import { refusal } from "@/lib/core/refusal";

/** How fast bytes must arrive: so many in each stretch of time, until they end. */
export interface Pace {
  readonly everyMs: number;
  readonly leastBytes: number;
}

/** A line of the nineties brings ten times as much. */
export const DEFAULT_PACE: Pace = { everyMs: 30_000, leastBytes: 1024 };

/**
 * The pieces of a body as they arrive. Ends the connection's hold on us when it is too slow, breaks off, or `signal`
 * is aborted.
 * @throws PollDataError UPLOAD_TOO_SLOW, UPLOAD_INCOMPLETE
 */
export async function* steadyPieces(
  body: ReadableStream<Uint8Array>,
  { everyMs, leastBytes }: Pace = DEFAULT_PACE,
  signal?: AbortSignal,
): AsyncIterable<Uint8Array> {
  const reader = body.getReader();
  const { promise: broken, reject: breakOff } = deferred();
  let arrived = 0;
  const watch = setInterval(() => {
    if (arrived < leastBytes) breakOff(tooSlow(everyMs, leastBytes));
    arrived = 0;
  }, everyMs);
  const stop = () => breakOff(incomplete());
  signal?.addEventListener("abort", stop);
  try {
    signal?.throwIfAborted();
    for (;;) {
      const { done, value } = await Promise.race([reader.read().catch(() => Promise.reject(incomplete())), broken]);
      if (done) return;
      arrived += value.length;
      yield value;
    }
  } finally {
    clearInterval(watch);
    signal?.removeEventListener("abort", stop);
    // What is still to come is of no use; a body that broke off has nothing to cancel.
    reader.cancel().catch(() => {});
  }
}

/** A promise that can only fail, and that nobody has to wait for. */
function deferred(): { readonly promise: Promise<never>; readonly reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  promise.catch(() => {});
  return { promise, reject };
}

function tooSlow(everyMs: number, leastBytes: number) {
  const message = `Fewer than ${leastBytes} bytes arrived in ${everyMs / 1000} s, so the connection was ended.`;
  return refusal("UPLOAD_TOO_SLOW", message, "Send the rest when the connection is better.");
}

function incomplete() {
  return refusal("UPLOAD_INCOMPLETE", "The connection ended before the file had arrived whole.", "Send it again.");
}
