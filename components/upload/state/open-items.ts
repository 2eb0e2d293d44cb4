import type { Problem } from "@/lib/core/errors";
import { countOf } from "@/lib/core/format/lists";
import type { Ask } from "@/lib/core/import/reading";
import type { Seen } from "../reader/protocol";

/** What must be settled before the files can be published. */
export interface OpenItems {
  readonly asks: readonly Ask[];
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Whether there are more than could be listed. */
  readonly hasMore: boolean;
}

/** All files together; what two of them ask is asked once, as one answer holds for both. */
export function openItems({ files, preview }: Seen): OpenItems {
  const problems = [...files.flatMap(({ inspection }) => inspection.problems), ...preview.problems];
  const asks = files.flatMap(({ inspection }) => inspection.asks);
  return {
    asks: asks.filter(({ code }, index) => asks.findIndex((other) => other.code === code) === index),
    errors: problems.filter(({ severity }) => severity === "error"),
    warnings: problems.filter(({ severity }) => severity === "warning"),
    hasMore: problems.some(({ code }) => code === "MORE_PROBLEMS"),
  };
}

export function isReady({ asks, errors }: OpenItems): boolean {
  return asks.length === 0 && errors.length === 0;
}

/** What is left to do, in words: `1 question, 1 error`; `null` = nothing. */
export function openWords({ asks, errors, hasMore }: OpenItems): string | null {
  const words = [
    asks.length > 0 ? countOf(asks.length, "question") : null,
    errors.length > 0 ? `${countOf(errors.length, "error")}${hasMore ? " or more" : ""}` : null,
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(", ");
}

/** What the files are called together. */
export function filesName(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? "") : countOf(names.length, "file");
}

/** The title of the page while files are looked at. */
export function seenTitle(seen: Seen): string {
  const open = openWords(openItems(seen));
  const name = filesName(seen.files.map(({ inspection }) => inspection.file.name));
  return open === null ? `${name}: ready for the preview` : `${name}: ${open} to settle`;
}
