import { Migrator } from "kysely";
import type { Database } from "./database";
import { allMigrations } from "./migrations/all-migrations";

/**
 * Brings the tables up to date. Safe when several processes open one store at the same time: each migration runs under
 * the engine's lock. When there is nothing to do it only reads, so that opening never waits for a running import.
 */
export async function migrate(database: Database): Promise<void> {
  const names = { migrationTableName: "toplines_migration", migrationLockTableName: "toplines_migration_lock" };
  const provider = { getMigrations: async () => ({ ...allMigrations }) };
  const known = await new Migrator({ db: database.read, provider, ...names }).getMigrations();
  if (known.every((migration) => migration.executedAt !== undefined)) return;
  const { error } = await new Migrator({ db: database.write, provider, ...names }).migrateToLatest();
  if (error !== undefined) throw error;
}
