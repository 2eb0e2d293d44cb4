import { Migrator } from "kysely";
import type { Database } from "./database";
import { allMigrations } from "./migrations/all-migrations";

/**
 * Brings the tables up to date. Safe when several processes open one store at the same time: each migration runs under
 * the engine's lock. When there is nothing to do it only reads, so that opening never waits for a running import.
 */
export async function migrate(database: Database): Promise<void> {
  const migratorOn = (db: Database["read"]) =>
    new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...allMigrations }) },
      migrationTableName: "toplines_migration",
      migrationLockTableName: "toplines_migration_lock",
      ...(database.schema && { migrationTableSchema: database.schema }),
    });
  const known = await migratorOn(database.read).getMigrations();
  if (known.every((migration) => migration.executedAt !== undefined)) return;
  const { error } = await migratorOn(database.write).migrateToLatest();
  if (error !== undefined) throw error;
}
