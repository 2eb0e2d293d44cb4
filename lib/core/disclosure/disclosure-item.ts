import type { Poll } from "../model/poll";
import type { Question } from "../model/question";
import type { Result } from "../model/result";

/** Where an item is filled in: fields of a poll's form, or its questions or figures, which have forms of their own. */
export type ItemSource = readonly string[] | "questions" | "figures";

export interface DisclosureItem {
  readonly label: string;
  readonly status: "given" | "in-part" | "not-stated";
  /** What is stated, in words; "not stated" otherwise. */
  readonly value: string;
  readonly source: ItemSource;
}

/** What discloses: a poll, its questions, its figures. */
export interface Disclosed {
  readonly poll: Poll;
  readonly questions: readonly Question[];
  readonly results: readonly Result[];
}

export function stated(label: string, source: ItemSource, value: string | null): DisclosureItem {
  return value === null
    ? { label, status: "not-stated", value: "not stated", source }
    : { label, status: "given", value, source };
}

export function inPart(label: string, source: ItemSource, value: string): DisclosureItem {
  return { label, status: "in-part", value, source };
}
