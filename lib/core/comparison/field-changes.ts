import { isSame } from "./same-value";

/** A field that two states of one thing give differently. */
export interface FieldChange {
  /** Where it stands, such as `title` or `disclosure.weightedN`. */
  readonly field: string;
  /** Ready to be read; `null` = not stated. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A key of the thing itself and what it holds, which may have fields of its own. */
export interface ValueChange {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The keys under which two states hold something else, in the order of the second; `null` = there is no such state. */
export function valueChanges(before: object | null, after: object | null): readonly ValueChange[] {
  const [old, recent] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...recent.keys(), ...old.keys()])]
    .map((key) => ({ key, from: old.get(key) ?? null, to: recent.get(key) ?? null }))
    .filter(({ from, to }) => !isSame(from, to));
}

/** The same change down to single fields. */
export function fieldChanges({ key, from, to }: ValueChange): readonly FieldChange[] {
  const [old, recent] = [fieldsOf(from), fieldsOf(to)];
  if (old !== undefined && recent !== undefined && (old ?? recent) !== null)
    return valueChanges(old, recent).flatMap((inner) => fieldChanges({ ...inner, key: `${key}.${inner.key}` }));
  const change = { field: key, from: valueText(from), to: valueText(to) };
  return change.from === change.to && change.from === null ? [] : [change];
}

function valuesOf(state: object | null): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(state ?? {}));
}

/** `null` = not stated, `undefined` = a value without fields of its own. */
function fieldsOf(value: unknown): object | null | undefined {
  return typeof value === "object" && !Array.isArray(value) ? value : undefined;
}

function valueText(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (!Array.isArray(value)) return typeof value === "object" ? JSON.stringify(value) : String(value);
  return value.length === 0 ? null : value.map((part) => valueText(part) ?? "not stated").join("; ");
}
