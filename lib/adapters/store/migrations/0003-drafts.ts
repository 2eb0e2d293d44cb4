import type { Kysely } from "kysely";

/** Creates the tables of imports and drafts of schema.ts, which says what they hold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("import_record")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("by_actor", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("based_on", "integer", (column) => column.notNull())
    .addColumn("revision", "integer")
    .addColumn("details", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("draft_entry")
    .addColumn("import_id", "text", (column) => column.notNull().references("import_record.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("slug", "text", (column) => column.notNull())
    .addColumn("edition", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("draft_entry_key", ["import_id", "kind", "slug"])
    .execute();
  // What a revision began is asked for by its pages and by whoever takes it back.
  await db.schema.createIndex("entry_beginning").on("entry").column("from_revision").execute();
}
