import type { Question, ResponseOption } from "../model/question";
import { type FieldChange, fieldChanges, type ValueChange, valueChanges } from "./field-changes";
import { isSame } from "./same-value";

/** An answer that two states of a question describe differently. */
export interface AnswerChange {
  readonly label: string;
  /** `null` = the question did not, or does not, have this answer. */
  readonly before: ResponseOption | null;
  readonly after: ResponseOption | null;
}

export interface QuestionChanges {
  readonly fields: readonly FieldChange[];
  /** In the order of the first state; answers that are new come last. */
  readonly answers: readonly AnswerChange[];
  /** The answers both states have stand in another order. */
  readonly isReordered: boolean;
}

/** What is not the same in two states of a question; `null` = there is no such state. */
export function questionChanges(before: Question | null, after: Question | null): QuestionChanges {
  const [old, recent] = [before?.responses ?? [], after?.responses ?? []];
  return {
    fields: questionValueChanges(before, after).flatMap(fieldChanges),
    answers: answerChanges(old, recent),
    isReordered: before !== null && after !== null && !isSame(sharedLabels(old, recent), sharedLabels(recent, old)),
  };
}

/** What readers look for first; a key that is not here comes after them. */
const ORDER: readonly string[] = ["topic", "wording", "kind", "language", "translation"] satisfies (keyof Question)[];

/** What is not the same in a question apart from its answers, by the keys of the question. */
export function questionValueChanges(before: Question | null, after: Question | null): readonly ValueChange[] {
  const placeOf = ({ key }: ValueChange) => {
    const place = ORDER.indexOf(key);
    return place === -1 ? ORDER.length : place;
  };
  return valueChanges(before, after)
    .filter(({ key }) => key !== "responses")
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

function answerChanges(before: readonly ResponseOption[], after: readonly ResponseOption[]): readonly AnswerChange[] {
  const [old, recent] = [byLabel(before), byLabel(after)];
  return [...new Set([...before, ...after].map(({ label }) => label))]
    .map((label) => ({ label, before: old.get(label) ?? null, after: recent.get(label) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
}

function byLabel(options: readonly ResponseOption[]): ReadonlyMap<string, ResponseOption> {
  return new Map(options.map((option) => [option.label, option]));
}

function sharedLabels(of: readonly ResponseOption[], and: readonly ResponseOption[]): readonly string[] {
  const others = new Set(and.map(({ label }) => label));
  return of.map(({ label }) => label).filter((label) => others.has(label));
}
