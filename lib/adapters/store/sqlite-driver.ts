import { setTimeout as pause } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  DeleteQueryNode,
  InsertQueryNode,
  type QueryResult,
  type SqliteDatabase,
  SqliteDriver,
  UpdateQueryNode,
} from "kysely";
import type Libsql from "libsql";

/** How long a single statement waits for another process. */
export const BUSY_TIMEOUT_MS = 5_000;

const LONGEST_WAIT_MS = 120_000;
const PAUSE_MS = 10;

/**
 * Starts what writes with the write lock in hand, so that none fails half-way because another process wrote first.
 * SQLite's own waiting blocks the whole process; here it is done between attempts, and the server goes on answering.
 */
export class ImmediateSqliteDriver extends SqliteDriver {
  readonly #connection: Libsql.Database;
  /** Not asked of libsql, which ends the whole process when the connection was closed meanwhile. */
  #isInTransaction = false;

  constructor(database: SqliteDatabase, connection: Libsql.Database) {
    super({ database });
    this.#connection = connection;
  }

  override async beginTransaction(): Promise<void> {
    await begin(this.#connection);
    this.#isInTransaction = true;
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#isInTransaction = false;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // Whether or not it succeeds: an engine that lost its disk has undone the transaction itself.
    this.#isInTransaction = false;
    await super.rollbackTransaction(connection);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const inner = await super.acquireConnection();
    return {
      executeQuery: (query) =>
        writes(query) && !this.#isInTransaction ? this.#executeAlone(inner, query) : inner.executeQuery(query),
      streamQuery: (query, chunkSize) => inner.streamQuery(query, chunkSize),
    };
  }

  /** Gives a statement that writes, where it stands alone, a transaction of its own: so it waits as those do. */
  async #executeAlone<Row>(inner: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
    await begin(this.#connection);
    try {
      const result = await inner.executeQuery<Row>(query);
      this.#connection.exec("commit");
      return result;
    } catch (error) {
      undo(this.#connection);
      throw error;
    }
  }
}

function writes({ query }: CompiledQuery): boolean {
  return InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query);
}

async function begin(connection: Libsql.Database): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_WAIT_MS;
  while (!hasBegun(connection, performance.now() >= giveUpAt)) await pause(PAUSE_MS);
}

function undo(connection: Libsql.Database): void {
  try {
    connection.exec("rollback");
  } catch {
    // The engine has undone it already: the first error is the one to tell.
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
