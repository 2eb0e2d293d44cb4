import { z } from "zod";
import type { RevisionRecord } from "./change";
import { parseStored } from "./parse-stored";
import type { PollChange, Revision } from "./store";

const detailsSchema = z.object({
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
  note: z.string().nullable(),
  by: z.string(),
  reason: z.string().nullable(),
});
const pollsSchema = z.array(z.string());
const actionSchema = z.enum(["import", "edit", "withdrawal", "undo", "samples-removed", "rollback"]);

/** The columns of what a revision records. */
export function revisionRow({ files, note, by, reason, polls }: RevisionRecord & Pick<Revision, "by">) {
  return { details: JSON.stringify({ files, note, by, reason }), polls: JSON.stringify(polls) };
}

/** A revision from its row, but for the polls it changed. */
export function toPollChange(row: { revision: number; at: string; action: string; details: string }): PollChange {
  const { revision, at, action, details } = row;
  const recorded = parseStored(detailsSchema, details, `revision ${revision}`);
  return { revision, at, action: actionSchema.parse(action), ...recorded };
}

/** The polls that a revision changed. */
export function toPolls(row: { revision: number; polls: string }): readonly string[] {
  return parseStored(pollsSchema, row.polls, `revision ${row.revision}`);
}
