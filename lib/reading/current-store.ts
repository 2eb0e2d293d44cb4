import { storeOn } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";
import { currentDatabase } from "./current-database";

const shared = globalThis as typeof globalThis & { toplinesStore?: Store };

/** The one store of this process, opened on first use; a failed opening is tried again by the next request. */
export async function currentStore(): Promise<Store> {
  shared.toplinesStore ??= storeOn(await currentDatabase());
  return shared.toplinesStore;
}
