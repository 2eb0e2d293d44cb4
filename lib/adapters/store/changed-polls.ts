import type { Change } from "./change";

/** The polls this change has ended, replaced or brought back so far, by slug. */
export async function changedPolls({ trx, revision }: Change): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom("entry")
    .where("kind", "=", "poll")
    .where((is) => is.or([is("from_revision", "=", revision), is("to_revision", "=", revision)]))
    .select("slug")
    .distinct()
    .execute();
  // Sorted here: engines sort text in different ways.
  return rows.map((row) => row.slug).toSorted();
}
