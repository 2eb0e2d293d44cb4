import type { Database } from "./database";
import { migrate } from "./migrate";
import { saying } from "./store-failure";

/** Where the store is. */
export interface DatabaseSettings {
  /** Holds the embedded store; created when missing. */
  readonly dataDir: string;
  /** A PostgreSQL address; without one the store is embedded. */
  readonly databaseUrl?: string | null | undefined;
}

/**
 * Opens the database under the store and the accounts, and brings its tables up to date. Several processes may do so at
 * the same time. Whatever fails is a `PollDataError` of code STORE_FAILED.
 */
export const openDatabase: (settings: DatabaseSettings) => Promise<Database> = saying(
  "Opening the store",
  async (settings) => {
    const database = await connect(settings);
    try {
      await migrate(database);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  },
);

/** Loads only the engine it needs: neither has to work where the other is used. */
async function connect({ dataDir, databaseUrl }: DatabaseSettings): Promise<Database> {
  if (databaseUrl) return (await import("./postgres")).openPostgres(databaseUrl);
  return (await import("./sqlite")).openSqlite(dataDir);
}
