import { readSettings } from "@/lib/adapters/settings";
import type { Database } from "@/lib/adapters/store/database";
import { openDatabase } from "@/lib/adapters/store/open-database";

const shared = globalThis as typeof globalThis & { toplinesDatabase?: Promise<Database> };

/**
 * The one database of this process, under store and accounts alike: with a writing connection each, the embedded
 * engine would have them wait for each other. Opened on first use; a failed opening is tried again by the next request.
 */
export function currentDatabase(): Promise<Database> {
  shared.toplinesDatabase ??= open();
  return shared.toplinesDatabase;
}

async function open(): Promise<Database> {
  try {
    return await openDatabase(readSettings());
  } catch (error) {
    delete shared.toplinesDatabase;
    throw error;
  }
}
