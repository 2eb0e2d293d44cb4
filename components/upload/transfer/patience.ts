/** From one try to the next: 1, 2, 4, 8, 15, 15 … s. */
const FIRST_MS = 1000;
const LONGEST_MS = 15_000;
/** Without any progress for so long, a person decides. */
const GIVE_UP_MS = 120_000;

/** How long to wait after each failure in a row, and when to stop trying. */
export class Patience {
  private failures = 0;
  private since: number | null = null;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Something went well. */
  restore(): void {
    this.failures = 0;
    this.since = null;
  }

  /** Milliseconds until the next try; `null` = enough. */
  next(atLeastMs: number | null): number | null {
    this.since ??= this.now();
    const waitMs = Math.max(Math.min(FIRST_MS * 2 ** this.failures, LONGEST_MS), atLeastMs ?? 0);
    this.failures++;
    return this.now() + waitMs - this.since > GIVE_UP_MS ? null : waitMs;
  }
}

/** Waits; ends early when the device is online again. @throws the reason of `signal` when it is aborted */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      if (typeof window !== "undefined") window.removeEventListener("online", end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
    if (typeof window !== "undefined") window.addEventListener("online", end);
    if (signal?.aborted) end();
  });
}
