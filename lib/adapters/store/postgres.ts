import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database";
import type { StoreSchema } from "./schema";

const CONNECT_TIMEOUT_MS = 10_000;
const POOL_SIZE = 10;

/** The PostgreSQL engine, at an address such as `postgres://user:password@host:5432/toplines`. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "toplines",
    types: numbersAsNumbers(),
  });
  // Without a listener, an idle connection that the server closes (a restart) ends this process. The pool replaces it.
  pool.on("error", () => {});
  try {
    const { rows } = await pool.query<{ schema: string }>("select current_schema() as schema");
    const db = new Kysely<StoreSchema>({ dialect: new PostgresDialect({ pool }) });
    const schema = rows[0]?.schema;
    return { engine: "postgres", read: db, write: db, ...(schema && { schema }), close: () => db.destroy() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** `count` and other 8-byte integers arrive as text by default; none here comes near 2^53. */
function numbersAsNumbers(): InstanceType<typeof pg.TypeOverrides> {
  const overrides = new pg.TypeOverrides();
  overrides.setTypeParser(pg.types.builtins.INT8, Number);
  return overrides;
}
