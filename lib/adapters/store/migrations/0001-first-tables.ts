import { type Kysely, sql } from "kysely";
import { STILL_STANDING } from "../schema";

/** Creates the tables of schema.ts, which says what they hold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLedger(db);
  await createEditions(db);
  await createResults(db);
}

async function createLedger(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("dataset")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("last_edition", "integer", (column) => column.notNull())
    .execute();
  await sql`insert into dataset (id, revision, last_edition) values (1, 0, 0)`.execute(db);
  await db.schema
    .createTable("revision")
    .addColumn("revision", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("details", "text", (column) => column.notNull())
    .addColumn("polls", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("entry")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("slug", "text", (column) => column.notNull())
    .addColumn("from_revision", "integer", (column) => column.notNull())
    .addColumn("to_revision", "integer", (column) => column.notNull().defaultTo(STILL_STANDING))
    .addColumn("edition", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("entry_key", ["kind", "slug", "from_revision"])
    .execute();
  await db.schema.createIndex("entry_standing").on("entry").columns(["kind", "to_revision"]).execute();
  // Wider than it need be to be found: without statistics SQLite would rather scan all that stands for each edition.
  await db.schema.createIndex("entry_edition").on("entry").columns(["edition", "kind", "to_revision"]).execute();
}

async function createEditions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("poll_edition")
    .addColumn("edition", "integer", (column) => column.primaryKey())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("sample", "integer", (column) => column.notNull())
    .addColumn("pollster", "text")
    .addColumn("article", "text")
    .addColumn("day", "integer")
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("summary", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("question_edition")
    .addColumn("edition", "integer", (column) => column.primaryKey())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("article_edition")
    .addColumn("edition", "integer", (column) => column.primaryKey())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("sample", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
}

async function createResults(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("result_set")
    .addColumn("edition", "integer", (column) => column.notNull().references("poll_edition.edition"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("country", "text")
    .addColumn("stated", "integer", (column) => column.notNull())
    .addColumn("results", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("result_set_key", ["edition", "position"])
    .execute();
  // Both hold all that lists ask for, so that these never read the results themselves.
  await db.schema
    .createIndex("result_set_by_question")
    .on("result_set")
    .columns(["question", "edition", "country", "stated"])
    .execute();
  await db.schema
    .createIndex("result_set_by_country")
    .on("result_set")
    .columns(["country", "edition", "question", "stated"])
    .execute();
  await db.schema
    .createTable("citation")
    .addColumn("edition", "integer", (column) => column.notNull().references("article_edition.edition"))
    .addColumn("poll", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("citation_key", ["poll", "edition"])
    .execute();
}
