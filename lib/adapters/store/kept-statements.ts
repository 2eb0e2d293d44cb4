import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Libsql from "libsql";

/** Different statements that are kept ready. */
const MOST_KEPT = 200;

/**
 * Prepares every statement once. libsql frees a statement only when its JavaScript shell is collected as garbage, and
 * the collector does not see the memory behind it: a large import would take gigabytes.
 */
export function withKeptStatements(connection: Libsql.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql) as unknown as SqliteStatement;
    const own: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => attempt(sql, () => statement.all(parameters)),
      run: (parameters) => attempt(sql, () => statement.run(parameters)),
      iterate: (parameters) => statement.iterate(parameters),
    };
    kept.set(sql, own);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
    return own;
  };
  /** One that failed may be left half-way: it is not used again. */
  const attempt = <T>(sql: string, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      kept.delete(sql);
      throw error;
    }
  };
  return {
    prepare,
    close: () => {
      kept.clear();
      connection.close();
    },
  };
}
