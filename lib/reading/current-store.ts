import { readSettings } from "@/lib/adapters/settings";
import { openStore } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";

const shared = globalThis as typeof globalThis & { toplinesStore?: Promise<Store> };

/** The one store of this process, opened on first use; a failed opening is tried again by the next request. */
export function currentStore(): Promise<Store> {
  shared.toplinesStore ??= open();
  return shared.toplinesStore;
}

async function open(): Promise<Store> {
  try {
    const { dataDir, databaseUrl } = readSettings();
    return await openStore({ dataDir, databaseUrl });
  } catch (error) {
    delete shared.toplinesStore;
    throw error;
  }
}
