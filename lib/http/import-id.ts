import type { PollDataError } from "@/lib/core/errors";
import { refusal } from "@/lib/core/refusal";

/** The context of a route below `/api/v1/imports/{id}`. */
export interface ImportContext {
  readonly params: Promise<{ readonly import: string }>;
}

/** Identifiers are ours, and nothing else is looked for. @throws PollDataError IMPORT_UNKNOWN */
export async function importIdOf({ params }: ImportContext): Promise<string> {
  const { import: id } = await params;
  if (!/^[a-z0-9-]{1,100}$/.test(id)) throw importUnknown(id);
  return id;
}

export function importUnknown(id: string): PollDataError {
  const message = "There is no import of this identifier, or it is no draft any more.";
  return refusal("IMPORT_UNKNOWN", message, "/admin lists drafts and imports.", id.slice(0, 100).toWellFormed());
}
