import type { Store } from "@/lib/adapters/store/store";

/** Every other change that is faster costs one attempt; with more than this at once a person had better look. */
const MOST_ATTEMPTS = 8;

/** Does a change that was made for the standing revision; when another one gets in between, it is made anew for that. */
export async function whileStanding<T>(store: Store, change: (revision: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await change(await store.currentRevision());
    } catch (error) {
      if (!isRevisionMoved(error) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** By its name: pages and routes are bundled apart and share one store, so that each has a class of its own. */
function isRevisionMoved(error: unknown): boolean {
  return error instanceof Error && error.name === "RevisionMoved";
}
