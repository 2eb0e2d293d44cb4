import { openStore } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";
import type { TestServer } from "./server";

/** Works on the store of a running server from another process, as the command line does. */
export async function onStore<T>(
  { dataDir }: Pick<TestServer, "dataDir">,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore({ dataDir, databaseUrl: null });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
