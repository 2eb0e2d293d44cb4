import { setTimeout as pause } from "node:timers/promises";
import { CompiledQuery, type DatabaseConnection, SqliteDriver } from "kysely";

/** How long a single statement waits for another process. */
export const BUSY_TIMEOUT_MS = 5_000;

const LONGEST_WAIT_MS = 120_000;
const PAUSE_MS = 10;

/**
 * Starts transactions with the write lock in hand, so that none fails half-way because another process wrote first.
 * The driver's own waiting blocks the whole process; here it is done between attempts, and the server goes on answering.
 */
export class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const giveUpAt = performance.now() + LONGEST_WAIT_MS;
    while (!(await hasBegun(connection, performance.now() >= giveUpAt))) await pause(PAUSE_MS);
  }
}

async function hasBegun(connection: DatabaseConnection, lastAttempt: boolean): Promise<boolean> {
  const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
  await run("pragma busy_timeout = 0");
  try {
    await run("begin immediate");
    return true;
  } catch (error) {
    if (lastAttempt || !isBusy(error)) throw error;
    return false;
  } finally {
    await run(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
