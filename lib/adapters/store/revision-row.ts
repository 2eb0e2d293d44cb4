import { z } from "zod";
import type { RevisionRecord } from "./change";
import { parseStored } from "./parse-stored";
import type { Address, Rename, Revision } from "./store";

const kindSchema = z.enum(["poll", "question", "article"]);
const detailsSchema = z.object({
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
  note: z.string().nullable(),
  by: z.string(),
  reason: z.string().nullable(),
  /** Missing where nothing got another slug. */
  renames: z.array(z.object({ kind: kindSchema, slug: z.string(), to: z.string() })).default([]),
});
const pollsSchema = z.array(z.string());
const actionSchema = z.enum(["import", "edit", "withdrawal", "undo", "samples-removed", "rollback"]);

/** In the text of `details` exactly where something got another slug; the names of files may hold it too. */
export const WITH_RENAMES = '%"renames":[%';

/** The columns of what a revision records. */
export function revisionRow({ files, note, by, reason, polls, renames = [] }: RevisionRecord & Pick<Revision, "by">) {
  const details = { files, note, by, reason, ...(renames.length > 0 && { renames }) };
  return { details: JSON.stringify(details), polls: JSON.stringify(polls) };
}

/** A row of the table without the polls that the revision changed. */
export interface StoredRevision {
  readonly revision: number;
  readonly at: string;
  readonly action: string;
  readonly details: string;
}

/** A revision from its row, but for the polls it changed. */
export function toRevision({ revision, at, action, details }: StoredRevision): Omit<Revision, "polls"> {
  const { files, note, by, reason } = readDetails({ revision, details });
  return { revision, at, action: actionSchema.parse(action), files, note, by, reason };
}

/** What got another slug with a revision. */
export function toRenames(row: Pick<StoredRevision, "revision" | "details">): readonly Rename[] {
  return readDetails(row).renames;
}

/** The polls that a revision changed. */
export function toPolls(row: { revision: number; polls: string }): readonly string[] {
  return parseStored(pollsSchema, row.polls, `revision ${row.revision}`);
}

function readDetails({ revision, details }: Pick<StoredRevision, "revision" | "details">) {
  return parseStored(detailsSchema, details, `revision ${revision}`);
}

/** A key for what stands under a slug, or did. */
export function addressKey({ kind, slug }: Address): string {
  return `${kind} ${slug}`;
}
