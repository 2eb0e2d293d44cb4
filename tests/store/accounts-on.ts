import { afterEach, beforeEach } from "vitest";
import type { Accounts } from "@/lib/adapters/accounts/accounts";
import { type AccountsSettings, openAccounts } from "@/lib/adapters/accounts/open-accounts";
import type { Database } from "@/lib/adapters/store/database";
import { openDatabase } from "@/lib/adapters/store/open-database";
import { type Engine, emptyPlace, type Place } from "./engines";

export const ANN = { email: "ann@example.org", password: "correct horse battery" };
export const BOB = { email: "bob@example.org", password: "quite another secret" };
/** Whoever types `toplines`. */
export const OPERATOR = { actor: "command line", address: null } as const;

/** Fresh accounts for each test of the block; the returned functions give the current test's. */
export function useAccounts(engine: Engine, more: Partial<AccountsSettings> = {}) {
  let place: Place;
  let open: { readonly database: Database; readonly accounts: Accounts }[];

  async function opened(changed: Partial<AccountsSettings> = {}): Promise<Accounts> {
    const database = await openDatabase(place.settings);
    const settings = { publicUrl: null, dataDir: place.settings.dataDir, ...more, ...changed };
    open.push({ database, accounts: await openAccounts(database, settings) });
    return current(open.length - 1).accounts;
  }
  function current(index = 0) {
    const found = open[index];
    if (found === undefined) throw new Error("no accounts are open outside of a test");
    return found;
  }

  beforeEach(async () => {
    place = await emptyPlace(engine);
    open = [];
    await opened();
  });
  afterEach(async () => {
    for (const { database } of open) await database.close();
    await place.remove();
  });
  return {
    accounts: () => current().accounts,
    database: () => current().database,
    place: () => place,
    /** The same accounts from another process, so to speak: with connections of their own. */
    another: opened,
    /** An attempt, from an address of its own unless one is given. */
    signIn: (email: string, password: string, address: string | null = null, accounts = current().accounts) =>
      accounts.signIn({ email, password, address }),
  };
}

/** The headers a browser sends after it was given these cookies. */
export function withCookies(setCookies: readonly string[]): Headers {
  return new Headers({ cookie: setCookies.map((cookie) => cookie.split(";")[0]).join("; ") });
}

export function bearer(secret: string): Headers {
  return new Headers({ authorization: `Bearer ${secret}` });
}

/** Everything in the tables of the accounts, as one text. */
export async function allRows({ read }: Database): Promise<string> {
  const tables = ["auth_user", "auth_account", "auth_attempt", "auth_state", "api_token", "audit"] as const;
  const rows = await Promise.all(tables.map((table) => read.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}
