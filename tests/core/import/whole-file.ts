import { sourceOf } from "@/lib/core/import/byte-source";
import type { ImportLimits } from "@/lib/core/import/limits";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { openTable } from "@/lib/core/import/open-table";
import { openText } from "@/lib/core/import/open-text";
import type { Outcome } from "@/lib/core/import/outcome";
import type { LineEnding, SplitFile, TextFile } from "@/lib/core/import/reading";

export interface DecodedFile extends Omit<TextFile, "chunks"> {
  readonly text: string;
}

/** A file decoded to its end. */
export function decodeFile(bytes: Uint8Array, limits: Pick<ImportLimits, "maxBytes">): Outcome<DecodedFile> {
  const opened = openText(sourceOf({ name: "test.csv", bytes, sha256: "" }), limits);
  if (!opened.ok) return opened;
  const { chunks, ...how } = opened.value;
  return { ok: true, value: { ...how, text: [...chunks()].join("") } };
}

/** A text as a table with all its rows. */
export function splitFile(text: string, limits: ImportLimits = DEFAULT_LIMITS): Outcome<SplitFile> {
  const table = openWhole(text, limits);
  return table.ok ? { ok: true, value: table.value.head } : table;
}

export function lineEndingOf(text: string): LineEnding | null {
  const table = openWhole(text, DEFAULT_LIMITS);
  return table.ok ? table.value.lineEnding() : null;
}

function openWhole(text: string, limits: ImportLimits) {
  const file = { chunks: () => [text], encoding: "utf-8", bom: false, assumed: null };
  const table = openTable(file, limits);
  return table.ok && !table.value.isWhole ? table.value.held(Number.POSITIVE_INFINITY) : table;
}
