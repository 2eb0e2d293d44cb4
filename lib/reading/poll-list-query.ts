import { z } from "zod";
import type { PollFilter } from "@/lib/adapters/store/store";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import { countryCodeSchema, slugSchema } from "@/lib/core/model/identifiers";
import { type PageQuery, pageSchema, toEntries } from "./page-query";

export const POLLS_PER_PAGE = 50;

type ListFilter = Pick<PollFilter, "country" | "pollster" | "question">;

const FILTER_KEYS = {
  country: { schema: countryCodeSchema, allowed: "a two-letter country code such as GB" },
  pollster: { schema: z.string().max(200), allowed: "the name of a pollster" },
  question: { schema: slugSchema, allowed: "the name of a question in its address" },
} as const;

/** What the list of polls makes of its address; an empty value means "all". */
export function parsePollListQuery(query: PageQuery): {
  readonly filter: ListFilter;
  readonly page: number;
  readonly ignored: readonly IgnoredChoice[];
} {
  const filter: { country?: string; pollster?: string; question?: string } = {};
  const ignored: IgnoredChoice[] = [];
  let page = 1;
  for (const [key, value] of toEntries(query)) {
    if (value === "") continue;
    if (key === "page") {
      const read = pageSchema.safeParse(value);
      if (read.success) page = read.data;
      else ignored.push({ key, value, allowed: "a page number from 1" });
    } else if (isFilter(key)) {
      const read = FILTER_KEYS[key].schema.safeParse(value);
      if (read.success) filter[key] = read.data;
      else ignored.push({ key, value, allowed: FILTER_KEYS[key].allowed });
    } else {
      ignored.push({ key, value, allowed: `one of the keys ${[...Object.keys(FILTER_KEYS), "page"].join(", ")}` });
    }
  }
  return { filter, page, ignored };
}

/** The address of a filtered list: the inverse of `parsePollListQuery`. */
export function pollListQuery(filter: ListFilter, page: number): string {
  const query = new URLSearchParams();
  for (const key of ["country", "pollster", "question"] as const) {
    const value = filter[key];
    if (value !== undefined) query.set(key, value);
  }
  if (page > 1) query.set("page", String(page));
  return query.toString();
}

function isFilter(key: string): key is keyof typeof FILTER_KEYS {
  return Object.hasOwn(FILTER_KEYS, key);
}
