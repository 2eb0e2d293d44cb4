import type { Store } from "@/lib/adapters/store/store";

/**
 * Opens the store the environment names (DATA_DIR, DATABASE_URL) and closes it whatever happens.
 * It is loaded here and not before: `inspect` and `convert` work without it.
 */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { readSettings } = await import("@/lib/adapters/settings");
  const { openStore } = await import("@/lib/adapters/store/open-store");
  const { dataDir, databaseUrl } = readSettings(process.env);
  const store = await openStore({ dataDir, databaseUrl });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
