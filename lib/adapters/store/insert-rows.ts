import { setImmediate as nextTurn } from "node:timers/promises";
import type { Insertable, Transaction } from "kysely";
import type { StoreSchema } from "./schema";

/** Well below what one statement may hold: 32,766 values on SQLite, 65,535 on PostgreSQL. */
const MOST_ROWS = 200;
/** Keeps one statement to a few milliseconds. */
const MOST_CHARACTERS = 500_000;

/**
 * Inserts any number of rows, some hundred at a time. In between the process answers others: the embedded engine
 * works on this very thread.
 */
export async function insertRows<Table extends keyof StoreSchema>(
  trx: Transaction<StoreSchema>,
  table: Table,
  rows: Iterable<Insertable<StoreSchema[Table]>>,
): Promise<void> {
  for (const some of portions(rows)) {
    await trx.insertInto(table).values(some).execute();
    await nextTurn();
  }
}

function* portions<Row extends object>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let some: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    some.push(row);
    for (const value of Object.values(row)) if (typeof value === "string") characters += value.length;
    if (some.length < MOST_ROWS && characters < MOST_CHARACTERS) continue;
    yield some;
    some = [];
    characters = 0;
  }
  if (some.length > 0) yield some;
}
