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
export function tellPollsApart(figures: readonly ReadFigure[]): readonly ReadFigure[] {
  const variants = new Map<string, TidyRecord[]>();
  let clashing = false;
  for (const { record } of figures) {
    const known = variants.get(record.pollId);
    if (known === undefined) variants.set(record.pollId, [record]);
    else if (!known.some((variant) => sayTheSame(variant, record))) {
      known.push(record);
      clashing = true;
    }
  }
  if (!clashing) return figures;
  const slugs = new Map<TidyRecord, string>();
  for (const known of variants.values())
    if (known.length > 1) for (const record of known) slugs.set(record, apart(record, known));
  return figures.map((figure) => {
    const variant = variants.get(figure.record.pollId)?.find((known) => sayTheSame(known, figure.record));
    const slug = variant && slugs.get(variant);
    return slug === undefined ? figure : { ...figure, record: { ...figure.record, pollId: slug } };
  });
}

function sayTheSame(a: TidyRecord, b: TidyRecord): boolean {
  return FACTS.every((fact) => a[fact] === b[fact]) && quarterOf(a) === quarterOf(b);
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
