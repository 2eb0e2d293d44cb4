import type { Migration } from "kysely";
import * as firstTables from "./0001-first-tables";
import * as accounts from "./0002-accounts";
import * as drafts from "./0003-drafts";

/** Every migration by name, in order. They are imported, not read from a folder: the server is bundled. */
export const allMigrations: Readonly<Record<string, Migration>> = {
  "0001-first-tables": firstTables,
  "0002-accounts": accounts,
  "0003-drafts": drafts,
};
