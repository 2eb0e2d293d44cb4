import type { TidyRecord } from "../model/tidy-record";
import { boundedSlug } from "./bounded-slug";

/** What two polls of one pollster, question and last day may still differ in. */
const FACTS = [
  "fieldworkStart",
  "fieldworkEnd",
  "published",
  "client",
  "mode",
  "kind",
] as const satisfies readonly (keyof TidyRecord)[];

type Fact = (typeof FACTS)[number];

/** A poll as far as it can be told from another of the same slug. */
export interface PollVariant extends Pick<TidyRecord, "pollId" | Fact> {
  readonly quarter: string;
}

/** The different polls of a file that would get one slug, by that slug. */
export type PollVariants = ReadonlyMap<string, readonly PollVariant[]>;

export const NO_VARIANTS: PollVariants = new Map();

export function sayTheSame(a: PollVariant, b: PollVariant): boolean {
  return FACTS.every((fact) => a[fact] === b[fact]) && a.quarter === b.quarter;
}

/** A quarter has no date of its own, so that four polls of a year share theirs: what the file calls it stands beside. */
export function quarterOf(
  { fieldworkEnd, published }: Pick<TidyRecord, "fieldworkEnd" | "published">,
  besides: readonly string[],
): string {
  if ((fieldworkEnd ?? published)?.length !== 4) return "";
  return besides.find((text) => /^\d{4}[\s-]*[KQT][1-4]$/i.test(text)) ?? "";
}

const MAX_SLUG = 120;

/**
 * Two polls that would get one slug get what tells them apart added to it. Made of their own content,
 * so that the slug stays the same when rows are added to the file or sorted in another way.
 */
export function apartFrom<T extends PollVariant>(poll: T, variants: PollVariants): T {
  const others = variants.get(poll.pollId);
  if (others === undefined) return poll;
  const differing = FACTS.filter((fact) => others.some((other) => other[fact] !== poll[fact]));
  const facts = [...differing.map((fact) => poll[fact] ?? "not-stated"), poll.quarter];
  return { ...poll, pollId: boundedSlug([poll.pollId, ...facts].join(" ").trim(), MAX_SLUG) };
}
