import type { Accounts } from "@/lib/adapters/accounts/accounts";
import type { Doer } from "@/lib/core/model/actor";

/** What the audit log says of a command: whoever can run one may do everything. */
export const COMMAND_LINE: Doer = { actor: "command line", address: null };

/** Opens the accounts of the store the environment names, and closes them whatever happens. */
export async function withAccounts<T>(work: (accounts: Accounts) => Promise<T>): Promise<T> {
  const { readSettings } = await import("@/lib/adapters/settings");
  const { openDatabase } = await import("@/lib/adapters/store/open-database");
  const { openAccounts } = await import("@/lib/adapters/accounts/open-accounts");
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  try {
    return await work(await openAccounts(database, settings));
  } finally {
    await database.close();
  }
}
