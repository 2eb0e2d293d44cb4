import type { Disclosure } from "@/lib/core/model/disclosure";
import type { Poll } from "@/lib/core/model/poll";

/** What only a description can say: a table that comes without them leaves them as they are. */
const DESCRIBED = ["title", "countriesPolled", "document", "notes"] as const satisfies readonly (keyof Poll)[];
const STATED = ["pollster", "sponsor", "population", "published"] as const satisfies readonly (keyof Poll)[];

/**
 * A poll that is there already and comes again. What neither the table nor its description says now stays as it was;
 * `described` are the fields the description speaks of, and there it may also take something back.
 */
export function mergePoll(standing: Poll, incoming: Poll, described: ReadonlySet<string>): Poll {
  const silent = [
    ...DESCRIBED.filter((field) => !described.has(field)),
    ...STATED.filter((field) => !described.has(field) && incoming[field] === null),
  ];
  return {
    ...incoming,
    ...Object.fromEntries(silent.map((field) => [field, standing[field]])),
    fieldwork: {
      start: incoming.fieldwork.start ?? standing.fieldwork.start,
      end: incoming.fieldwork.end ?? standing.fieldwork.end,
    },
    disclosure: { ...standing.disclosure, ...statedIn(incoming.disclosure) },
  };
}

function statedIn(disclosure: Disclosure): Partial<Disclosure> {
  return Object.fromEntries(Object.entries(disclosure).filter(([, value]) => value !== null));
}
