import { refusal } from "@/lib/core/refusal";
import type { Database } from "./database";
import { readImport } from "./import-record";
import type { Placing } from "./place";
import type { ImportSummary } from "./store";

/** An import that is a draft. @throws IMPORT_UNKNOWN */
export async function draftOf(
  db: Database["read"],
  id: string,
): Promise<ImportSummary & { readonly note: string | null }> {
  const found = await readImport(db, id);
  if (found?.status === "draft") return found;
  const message = found === null ? `There is no import ${id}.` : `The import ${id} is no draft: it is ${found.status}.`;
  throw refusal("IMPORT_UNKNOWN", message, "/admin lists drafts and imports.", id);
}

/** What a draft is to let stand, in the order of its files. */
export async function draftEntries(db: Database["read"], id: string): Promise<readonly Placing[]> {
  return db
    .selectFrom("draft_entry")
    .where("import_id", "=", id)
    .select(["kind", "slug", "edition"])
    .orderBy("edition")
    .execute();
}
