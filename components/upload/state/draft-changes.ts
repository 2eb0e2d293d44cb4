import type { ImportAnswer } from "@/lib/http/import-answer";

/** Whether something that readers have seen becomes something else: it then needs a reason. */
export function replaces({ differenceCount }: Pick<ImportAnswer, "differenceCount">): boolean {
  return differenceCount > 0;
}

/** What stands against publishing with these words; `null` = nothing. */
export function reasonMissing(draft: Pick<ImportAnswer, "differenceCount">, reason: string): string | null {
  if (!replaces(draft) || reason.trim() !== "") return null;
  return "Say in one sentence why: readers see it on the page of every poll that changes.";
}
