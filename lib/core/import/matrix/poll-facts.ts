import { slugify } from "../../model/identifiers";
import type { TidyRecord } from "../../model/tidy-record";
import { askForCountry } from "../asks";
import { boundedSlug } from "../bounded-slug";
import { questionSlug } from "../identify";
import type { Mapping } from "../mapping";
import type { ProblemList } from "../problem-list";
import type { Ask } from "../reading";
import type { CellReading } from "../values/cell-reading";
import { readCountry } from "../values/read-country";
import { readDate } from "../values/read-date";
import { readRegion } from "../values/read-region";
import { readIdentifier, readKind, readText } from "../values/read-words";

/** What holds for every figure of a file that is one poll. */
export type PollFacts = Pick<
  TidyRecord,
  | "pollId"
  | "kind"
  | "pollster"
  | "client"
  | "country"
  | "region"
  | "population"
  | "mode"
  | "fieldworkStart"
  | "fieldworkEnd"
  | "published"
>;

/** What a person says of the whole file; a table of answers mostly names neither pollster nor dates. */
export function givenFacts(mapping: Mapping, fileName: string, problems: ProblemList): PollFacts {
  const given = new Map(Object.entries(mapping.values));
  const read = <T>(name: string, reader: (text: string) => CellReading<T | null>): T | null => {
    const text = given.get(name);
    if (text === undefined) return null;
    const reading = reader(text);
    if (reading.ok) return reading.value;
    const { code, message, hint } = reading;
    problems.add({}, { severity: "error", code, message, hint, value: text });
    return null;
  };
  const region = read("region", readRegion);
  const facts = {
    kind: read("kind", readKind) ?? ("poll" as const),
    pollster: read("pollster", readText),
    client: read("client", readText),
    country: read("country", (text) => readCountry(text, true)) ?? region?.slice(0, 2) ?? null,
    region,
    population: read("population", readText),
    mode: read("mode", readText),
    fieldworkStart: read("fieldwork_start", readDate),
    fieldworkEnd: read("fieldwork_end", readDate),
    published: read("published", readDate),
  };
  const pollId = read("poll_id", (text) => readIdentifier(text, false)) ?? pollIdOf(facts, fileName);
  return { pollId, ...facts };
}

/** Pollster and date where both are known, else the name of the file: it is the only name the poll has. */
export function pollIdOf(
  { pollster, fieldworkEnd, published }: Pick<PollFacts, "pollster" | "fieldworkEnd" | "published">,
  fileName: string,
): string {
  const date = fieldworkEnd ?? published;
  if (pollster !== null && date !== null) return `${boundedSlug(pollster, 60)}-${date}`;
  return boundedSlug(fileName.replace(/\.[^.]*$/, ""), 80);
}

/** A wording names its question anywhere; a code or a single word (`q0001`, `Cry`) only within its poll. */
export function questionIdOf(text: string, pollId: string): string {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length >= 3) return questionSlug(text);
  return boundedSlug(`${pollId} ${slugify(text) || text}`, 110);
}

/** A poll belongs to a country, and a table of its answers does not say which. */
export function askForCountryOf({ country }: Pick<PollFacts, "country">, mapping: Mapping): Ask[] {
  return askForCountry(new Map(country === null ? [] : [["country", { kind: "given", text: country }]]), mapping);
}

const STATED: readonly (readonly [keyof Omit<PollFacts, "pollId">, string])[] = [
  ["pollster", "pollster"],
  ["population", "population"],
  ["fieldworkEnd", "dates of fieldwork"],
];

/** Says what the file leaves open of its poll: it stays "not stated" until a person gives it. */
export function noteUnstated(facts: Omit<PollFacts, "pollId">, problems: ProblemList): void {
  const open = STATED.filter(([field]) => facts[field] === null).map(([, name]) => name);
  if (open.length === 0) return;
  problems.add(
    {},
    {
      severity: "note",
      code: "POLL_NOT_STATED",
      message: `The file does not state: ${open.join(", ")}.`,
      hint: 'It stays "not stated" until a mapping gives it: {"values": {"pollster": "…", "population": "…"}}.',
    },
  );
}
