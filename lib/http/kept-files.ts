import { byteCache } from "./byte-cache";
import type { RequestProblem } from "./problem-response";

/** A finished file, ready to be sent any number of times. */
export interface ChartFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

const MOST_BYTES = 64 * 1024 * 1024;

const shared = globalThis as typeof globalThis & {
  toplinesFiles?: ReturnType<typeof byteCache<ChartFile | RequestProblem>>;
};

/**
 * The files that were made last, for all addresses of charts. A key holds the revision of the store: what is published makes
 * new keys, and the old files are pushed out as they are no longer asked for.
 */
export function keptFiles() {
  shared.toplinesFiles ??= byteCache<ChartFile | RequestProblem>(MOST_BYTES, (value) =>
    "body" in value ? value.body.byteLength : null,
  );
  return shared.toplinesFiles;
}
