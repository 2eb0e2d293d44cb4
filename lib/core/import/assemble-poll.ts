import { nothingDisclosed } from "../model/disclosure";
import type { Poll } from "../model/poll";
import type { TidyRecord } from "../model/tidy-record";
import type { Description } from "./description";

type DescribedPoll = NonNullable<Description["everyPoll"]>;

/** A poll from its rows and what the description says of it. What the rows state wins. */
export function assemblePoll(
  slug: string,
  records: readonly TidyRecord[],
  description: Description,
  topics: readonly string[],
  fileName: string,
): Poll {
  const described = describedPoll(slug, description);
  const stated = <K extends keyof TidyRecord>(field: K) => firstStated(records, field);
  const pollster = stated("pollster") ?? described.pollster ?? null;
  const fieldwork = { start: stated("fieldworkStart"), end: stated("fieldworkEnd") };
  const published = stated("published") ?? described.published ?? null;
  const mode = stated("mode");
  return {
    slug,
    kind: records[0]?.kind ?? "poll",
    title: described.title ?? titleOf(topics, pollster, fieldwork.end ?? fieldwork.start ?? published),
    pollster,
    sponsor: stated("client") ?? described.sponsor ?? null,
    population: onlyValue(records, "population") ?? described.population ?? null,
    fieldwork,
    published,
    countriesPolled: described.countriesPolled ?? null,
    document: described.document ?? documentOf(records, fileName),
    importedFile: fileName,
    disclosure: { ...nothingDisclosed, ...described.disclosure, ...(mode === null ? {} : { mode: [mode] }) },
    notes: described.notes ?? [],
    sample: false,
  };
}

function describedPoll(slug: string, { everyPoll, polls }: Description): DescribedPoll {
  const own = polls.find((poll) => poll.slug === slug);
  return {
    ...everyPoll,
    ...own,
    disclosure: { ...everyPoll?.disclosure, ...statedIn(own?.disclosure) },
  };
}

/** `null` is "not stated": it must not cover what is said of every poll. */
function statedIn(disclosure: DescribedPoll["disclosure"]): DescribedPoll["disclosure"] {
  return Object.fromEntries(Object.entries(disclosure ?? {}).filter(([, value]) => value !== null));
}

function firstStated<K extends keyof TidyRecord>(records: readonly TidyRecord[], field: K) {
  return records.find((record) => record[field] !== null)?.[field] ?? null;
}

/** What all rows agree on; a poll of several populations has none of its own. */
function onlyValue(records: readonly TidyRecord[], field: "population"): string | null {
  const [value, ...others] = new Set(records.map((record) => record[field]));
  return others.length === 0 ? (value ?? null) : null;
}

function titleOf(topics: readonly string[], pollster: string | null, date: string | null): string {
  const [topic = ""] = topics;
  const more = topics.length > 1 ? ` and ${topics.length - 1} more` : "";
  const year = date === null ? "" : `, ${date.slice(0, 4)}`;
  return `${topic}${more} (${pollster ?? "pollster not stated"}${year})`;
}

/** The document the rows lead to, when it is the same for all; else the file itself. */
function documentOf(records: readonly TidyRecord[], fileName: string): Poll["document"] {
  const [source, ...others] = new Set(records.map((record) => record.source));
  const title = source && others.length === 0 ? source : fileName;
  return { title, kind: "table", url: null, article: null, licence: null, credit: null };
}
