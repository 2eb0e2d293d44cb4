import type { TidyRecord } from "../model/tidy-record";
import { boundedSlug } from "./bounded-slug";
import type { ReadFigure } from "./row-reader";

/** What two polls of one pollster, question and last day may still differ in. */
const FACTS = [
  "fieldworkStart",
  "fieldworkEnd",
  "published",
  "client",
  "mode",
  "kind",
] as const satisfies readonly (keyof TidyRecord)[];

const MAX_SLUG = 120;

/**
 * Two polls that would get one slug get what tells them apart added to it. Made of their own content,
 * so that the slug stays the same when rows are added to the file or sorted in another way.
 */
export function tellPollsApart(figures: readonly ReadFigure[]): ReadFigure[] {
  const variants = new Map<string, Map<string, TidyRecord>>();
  for (const { record } of figures) {
    const known = variants.get(record.pollId) ?? new Map<string, TidyRecord>();
    if (known.size === 0) variants.set(record.pollId, known);
    const key = factsOf(record);
    if (!known.has(key)) known.set(key, record);
  }
  const slugs = new Map<string, string>();
  for (const [pollId, known] of variants)
    if (known.size > 1)
      for (const [key, record] of known) slugs.set(`${pollId} ${key}`, apart(record, [...known.values()]));
  if (slugs.size === 0) return [...figures];
  return figures.map((figure) => {
    const slug = slugs.get(`${figure.record.pollId} ${factsOf(figure.record)}`);
    return slug === undefined ? figure : { ...figure, record: { ...figure.record, pollId: slug } };
  });
}

function factsOf(record: TidyRecord): string {
  return [...FACTS.map((fact) => record[fact] ?? ""), quarterOf(record)].join("\u0000");
}

/** A quarter has no date of its own, so that four polls of a year share theirs: what the file calls it is in `extra`. */
function quarterOf({ fieldworkEnd, published, extra }: TidyRecord): string {
  if (extra === null || (fieldworkEnd ?? published)?.length !== 4) return "";
  return Object.values(extra).find((text) => /^\d{4}[\s-]*[KQT][1-4]$/i.test(text)) ?? "";
}

function apart(record: TidyRecord, variants: readonly TidyRecord[]): string {
  const differing = FACTS.filter((fact) => variants.some((variant) => variant[fact] !== record[fact]));
  const facts = [...differing.map((fact) => record[fact] ?? "not-stated"), quarterOf(record)];
  return boundedSlug([record.pollId, ...facts].join(" ").trim(), MAX_SLUG);
}
