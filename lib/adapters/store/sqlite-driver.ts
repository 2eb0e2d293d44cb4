import { setTimeout as pause } from "node:timers/promises";
import { type SqliteDatabase, SqliteDriver } from "kysely";
import type Libsql from "libsql";

/** How long a single statement waits for another process. */
export const BUSY_TIMEOUT_MS = 5_000;

const LONGEST_WAIT_MS = 120_000;
const PAUSE_MS = 10;

/**
 * Starts transactions with the write lock in hand, so that none fails half-way because another process wrote first.
 * SQLite's own waiting blocks the whole process; here it is done between attempts, and the server goes on answering.
 */
export class ImmediateSqliteDriver extends SqliteDriver {
  readonly #connection: Libsql.Database;

  constructor(database: SqliteDatabase, connection: Libsql.Database) {
    super({ database });
    this.#connection = connection;
  }

  override async beginTransaction(): Promise<void> {
    const giveUpAt = performance.now() + LONGEST_WAIT_MS;
    while (!hasBegun(this.#connection, performance.now() >= giveUpAt)) await pause(PAUSE_MS);
  }
}

/**
 * By `exec`, not as a prepared statement: one that found the store busy stays open until it is collected as garbage,
 * and a transaction cannot be committed while a statement is open.
 */
function hasBegun(connection: Libsql.Database, isLastAttempt: boolean): boolean {
  connection.exec("pragma busy_timeout = 0");
  try {
    connection.exec("begin immediate");
    return true;
  } catch (error) {
    if (isLastAttempt || !isBusy(error)) throw error;
    return false;
  } finally {
    connection.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
