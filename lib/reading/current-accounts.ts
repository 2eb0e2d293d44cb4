import type { Accounts } from "@/lib/adapters/accounts/accounts";
import { openAccounts } from "@/lib/adapters/accounts/open-accounts";
import { readSettings } from "@/lib/adapters/settings";
import { currentDatabase } from "./current-database";

const shared = globalThis as typeof globalThis & { toplinesAccounts?: Promise<Accounts> };

/** The accounts of this process, opened on first use; a failed opening is tried again by the next request. */
export function currentAccounts(): Promise<Accounts> {
  shared.toplinesAccounts ??= open();
  return shared.toplinesAccounts;
}

async function open(): Promise<Accounts> {
  try {
    return await openAccounts(await currentDatabase(), readSettings());
  } catch (error) {
    delete shared.toplinesAccounts;
    throw error;
  }
}
