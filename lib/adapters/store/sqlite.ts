import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type Dialect, Kysely, SqliteAdapter, SqliteDialect } from "kysely";
import Libsql from "libsql";
import type { Database } from "./database";
import { withKeptStatements } from "./kept-statements";
import type { StoreSchema } from "./schema";
import { BUSY_TIMEOUT_MS, ImmediateSqliteDriver } from "./sqlite-driver";

/** The embedded store's file in the data folder. */
export function storeFile(dataDir: string): string {
  return path.join(dataDir, "toplines.db");
}

/**
 * The embedded engine: one file, created with its folder when missing. Two connections, because SQLite's write-ahead
 * log lets readers go on during a write only when they do not share its connection.
 */
export async function openSqlite(dataDir: string): Promise<Database> {
  await mkdir(dataDir, { recursive: true });
  const reading = connect(storeFile(dataDir));
  const writing = connect(storeFile(dataDir));
  return {
    engine: "sqlite",
    read: kyselyOn(reading),
    write: kyselyOn(writing),
    close: async () => {
      reading.close();
      writing.close();
    },
  };
}

function kyselyOn(connection: Libsql.Database): Kysely<StoreSchema> {
  const database = withKeptStatements(connection);
  const sqlite = new SqliteDialect({ database });
  const dialect: Dialect = {
    createDriver: () => new ImmediateSqliteDriver(database, connection),
    createAdapter: () => new TransactionalDdlAdapter(),
    createIntrospector: (db) => sqlite.createIntrospector(db),
    createQueryCompiler: () => sqlite.createQueryCompiler(),
  };
  return new Kysely<StoreSchema>({ dialect });
}

function connect(file: string): Libsql.Database {
  const connection = new Libsql(file);
  try {
    // First of all, so that the switch to the write-ahead log waits for another process that is doing the same.
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    connection.pragma("foreign_keys = ON");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SQLite can undo a table change; Kysely says no, because tools that rebuild tables switch foreign keys off outside of it. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
