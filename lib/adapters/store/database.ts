import type { Kysely } from "kysely";
import type { StoreSchema } from "./schema";

/**
 * What an engine gives the rest of this folder. `read` goes on while `write` holds a transaction;
 * on a server with replicas it may point at one of them.
 */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  readonly read: Kysely<StoreSchema>;
  readonly write: Kysely<StoreSchema>;
  /** The PostgreSQL schema the tables are in; another one of the same database may hold another store. */
  readonly schema?: string;
  close(): Promise<void>;
}

/**
 * For reads that must see what was written a moment ago, such as whether a session was revoked: a replica may lag. The
 * embedded store's reading connection never does, and does not wait for an import as the writing one would.
 */
export function upToDate({ engine, read, write }: Database): Database["read"] {
  return engine === "sqlite" ? read : write;
}
