import { byteCache } from "./byte-cache";
import type { RequestProblem } from "./problem-response";

/** A finished file, ready to be sent any number of times. */
export interface ChartFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** A file, what is wrong with the request, or `null` when there is no such chart. */
export type MadeFile = ChartFile | { readonly problem: RequestProblem } | null;

const MOST_BYTES = 64 * 1024 * 1024;

const shared = globalThis as typeof globalThis & {
  toplinesFiles?: ReturnType<typeof byteCache<MadeFile>>;
};

/**
 * The files that were made last, for all addresses of charts. A key holds the revision of the store: what is published makes
 * new keys, and the old files are pushed out as they are no longer asked for.
 */
export function keptFiles() {
  shared.toplinesFiles ??= byteCache<MadeFile>(MOST_BYTES, (value) =>
    value !== null && "body" in value ? value.body.byteLength : null,
  );
  return shared.toplinesFiles;
}
