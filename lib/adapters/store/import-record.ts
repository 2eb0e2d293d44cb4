import { z } from "zod";
import { slugSchema } from "@/lib/core/model/identifiers";
import type { Database } from "./database";
import { parseStored } from "./parse-stored";
import type { ImportedFile, ImportSummary } from "./store";
import { storeFailure } from "./store-failure";
import type { Turn } from "./transaction";

const detailsSchema = z.object({
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
  note: z.string().nullable(),
});

interface Recorded {
  readonly files: readonly ImportedFile[];
  readonly note: string | null;
}

/** An import with an identifier, as it is published or saved. */
export interface ImportToRecord extends Recorded {
  readonly importId: string;
  readonly at: string;
  readonly by: string;
  readonly basedOn: number;
}

/** Puts down that an import is published now. That of a draft is told as it was saved: by whom, and when. */
export async function recordPublished(
  trx: Turn["trx"],
  { revision, ...saved }: ImportToRecord & { readonly revision: number },
): Promise<void> {
  const published = { status: "published", revision } as const;
  await trx
    .insertInto("import_record")
    .values({ ...columnsOf(saved), ...published })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(published))
    .execute();
}

/** Puts down that an import is a draft. */
export async function recordDraft(trx: Turn["trx"], saved: ImportToRecord): Promise<void> {
  await trx
    .insertInto("import_record")
    .values({ ...columnsOf(saved), status: "draft", revision: null })
    .execute();
}

function columnsOf({ importId, at, by, basedOn, files, note }: ImportToRecord) {
  return { id: importId, at, by_actor: by, based_on: basedOn, details: JSON.stringify({ files, note }) };
}

/** Refuses a second import of one identifier: sent twice, it would be stored twice. */
export async function refuseKnownImport(trx: Turn["trx"], id: string): Promise<void> {
  const known = await trx
    .selectFrom("import_record")
    .where("id", "=", slugSchema.parse(id))
    .select("id")
    .executeTakeFirst();
  if (known) throw storeFailure(`There is an import ${id} already.`, "Give the new one another identifier.");
}

/** An import, and the note that its revision is to carry. */
export async function readImport(
  db: Database["read"],
  id: string,
): Promise<(ImportSummary & Pick<Recorded, "note">) | null> {
  const row = await db.selectFrom("import_record").where("id", "=", id).selectAll().executeTakeFirst();
  return row === undefined ? null : { ...toSummary(row), note: recordedIn(row).note };
}

/** Drafts and published imports, newest first. */
export async function readImports(db: Database["read"]): Promise<readonly ImportSummary[]> {
  const rows = await db
    .selectFrom("import_record")
    .where("status", "<>", "discarded")
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toSummary);
}

interface Row extends Pick<ImportSummary, "id" | "at" | "status" | "revision"> {
  readonly by_actor: string;
  readonly based_on: number;
  readonly details: string;
}

function toSummary(row: Row): ImportSummary {
  const { id, at, by_actor: by, status, based_on: basedOn, revision } = row;
  return { id, at, by, status, files: recordedIn(row).files, revision, basedOn };
}

function recordedIn({ id, details }: Row): Recorded {
  return parseStored(detailsSchema, details, `the import ${id}`);
}
