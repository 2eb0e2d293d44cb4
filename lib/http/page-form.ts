import type { Entries, FieldProblems } from "@/lib/core/editing/form-field";
import { type FormNote, formNote } from "./form-note";
import { keptForm } from "./kept-entries";
import { editorOf } from "./page-editor";

/** The query of a page as the framework hands it over. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A form as its page shows it: what became of it when it was sent last, and what was typed then. */
export interface PageForm {
  readonly note: FormNote | null;
  /** `null` = nothing that was refused, or it is no longer kept. */
  readonly entries: Entries | null;
  readonly problems: FieldProblems;
}

/** What was sent from a page and refused, so that it need not be typed again. */
export async function pageForm(path: string, query: Query): Promise<PageForm> {
  const [note, editor] = await Promise.all([formNote(path, query), editorOf()]);
  const kept = editor === null ? null : keptForm(note?.entries?.kept, editor.actor);
  return { note, entries: kept?.entries ?? null, problems: kept?.problems ?? {} };
}

/** What stands now, under what was typed: a field that was left alone follows what somebody else made of it. */
export function typedOver(standing: Entries, seen: Entries, typed: Entries | null): Entries {
  if (typed === null) return standing;
  const untouched = Object.keys(standing).filter((name) => typed[name] === undefined || same(typed[name], seen[name]));
  return { ...typed, ...Object.fromEntries(untouched.map((name) => [name, standing[name] ?? ""])) };
}

function same(one: string, other: string | undefined): boolean {
  return one.replace(/\r\n?/g, "\n").trim() === (other ?? "").trim();
}
