import type { Selectable } from "kysely";
import { z } from "zod";
import { revisionDetailsSchema } from "./change";
import type { Database } from "./database";
import { parseStored } from "./parse-stored";
import type { StoreSchema } from "./schema";
import type { Revision } from "./store";

const actionSchema = z.enum(["import", "samples-removed", "rollback"]);

/** All changes of the store, newest first. */
export async function listRevisions({ read }: Database): Promise<readonly Revision[]> {
  const rows = await read.selectFrom("revision").selectAll().orderBy("revision", "desc").execute();
  return rows.map(toRevision);
}

/** The changes of one poll up to a revision, newest first: where its entries begin and end. */
export async function pollHistory({ read }: Database, slug: string, upTo: number): Promise<readonly Revision[]> {
  const entries = read.selectFrom("entry").where("kind", "=", "poll").where("slug", "=", slug);
  const turns = entries.select("from_revision as revision").union(entries.select("to_revision as revision"));
  const rows = await read
    .selectFrom("revision")
    .selectAll()
    .where("revision", "<=", upTo)
    .where("revision", "in", turns)
    .orderBy("revision", "desc")
    .execute();
  return rows.map(toRevision);
}

function toRevision({ revision, at, action, details }: Selectable<StoreSchema["revision"]>): Revision {
  const recorded = parseStored(revisionDetailsSchema, details, `revision ${revision}`);
  return { revision, at, action: actionSchema.parse(action), ...recorded };
}
