import { randomUUID } from "node:crypto";
import type { Entries, FieldProblems } from "@/lib/core/editing/form-field";
import { type Actor, type Doer, nameOfActor } from "@/lib/core/model/actor";

/** A form that was refused, as it was typed. */
export interface KeptForm {
  readonly entries: Entries;
  readonly problems: FieldProblems;
}

interface Kept extends KeptForm {
  readonly by: string;
  readonly until: number;
}

/** Forms are too large for a cookie, and lie here for as long as it takes to look at what was wrong. */
const shared = globalThis as typeof globalThis & { toplinesKeptForms?: Map<string, Kept> };
const KEPT_FOR_MS = 15 * 60_000;
const MOST_KEPT = 100;

/** Keeps what an editor typed, for the page that shows it again. Gives the name it is found by. */
export function keepForm(form: KeptForm, { actor }: Doer, now = Date.now()): string {
  const kept = keptForms();
  for (const [id, { until }] of kept) if (until < now || kept.size >= MOST_KEPT) kept.delete(id);
  const id = randomUUID();
  kept.set(id, { ...form, by: nameOfActor(actor), until: now + KEPT_FOR_MS });
  return id;
}

/** What this editor typed; `null` when it is no longer there, or never was on this machine. */
export function keptForm(id: string | undefined, actor: Actor, now = Date.now()): KeptForm | null {
  const kept = id === undefined ? undefined : keptForms().get(id);
  return kept === undefined || kept.by !== nameOfActor(actor) || kept.until < now ? null : kept;
}

function keptForms(): Map<string, Kept> {
  shared.toplinesKeptForms ??= new Map();
  return shared.toplinesKeptForms;
}
