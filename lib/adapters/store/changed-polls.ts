import type { Change } from "./change";
import { begunBy, endedBy } from "./touched";

/** The polls this change has ended, replaced or brought back so far, by slug. */
export async function changedPolls({ trx, revision }: Change): Promise<readonly string[]> {
  const touched = [...(await begunBy(trx, revision)), ...(await endedBy(trx, revision))];
  const slugs = new Set(touched.flatMap(({ kind, slug }) => (kind === "poll" ? slug : [])));
  // Sorted here: engines sort text in different ways.
  return [...slugs].toSorted();
}
