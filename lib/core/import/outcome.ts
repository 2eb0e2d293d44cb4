import type { Finding, Place } from "./problem-list";

/** What a step gives: its value, or the one thing that stands against the whole file. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly place: Place; readonly finding: Finding };

export function refused(finding: Omit<Finding, "severity">, place: Place = {}): Outcome<never> {
  return { ok: false, place, finding: { severity: "error", ...finding } };
}
