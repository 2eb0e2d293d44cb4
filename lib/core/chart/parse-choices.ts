import { z } from "zod";
import { countryCodeSchema } from "../model/identifiers";
import { partialDateSchema } from "../model/partial-date";
import { CHART_KINDS, type ChartChoices, noChoices } from "./chart-choices";

/** A part of an address that means nothing here, and what would. */
export interface IgnoredChoice {
  readonly key: string;
  readonly value: string;
  /** A plain phrase: "one of value, name". */
  readonly allowed: string;
}

/** What a page or picture makes of its address. */
export interface ParsedChoices {
  readonly choices: ChartChoices;
  readonly ignored: readonly IgnoredChoice[];
}

const list = z.string().transform((text) => text.split(",").filter(Boolean));
/** Answers may hold commas, so each stands in a key of its own: `responses=Yes&responses=No, never`. */
const KEY_SEPARATOR = "\u001f";
const answers = z.string().transform((text) => text.split(KEY_SEPARATOR).filter(Boolean));

/** One parser a key; `allowed` is what the answer to a wrong value says. */
const CHOICE_KEYS = {
  type: { schema: z.enum(CHART_KINDS), allowed: `one of ${CHART_KINDS.join(", ")}` },
  countries: {
    schema: list.pipe(z.array(countryCodeSchema).min(1)),
    allowed: "two-letter country codes joined by commas, such as GB,FR",
  },
  responses: {
    schema: answers.pipe(z.array(z.string().max(400)).min(1)),
    allowed: "an answer of the question; several answers each in a key of their own",
  },
  sort: { schema: z.enum(["value", "name"]), allowed: "one of value, name" },
  rows: { schema: z.enum(["shown", "all"]), allowed: "one of shown, all" },
  focus: { schema: countryCodeSchema, allowed: "a two-letter country code such as GB" },
  by: { schema: z.string().max(400), allowed: "a variable of the groups, such as Age" },
  from: { schema: partialDateSchema, allowed: "a date such as 2026-11-03, 2026-11 or 2026" },
  to: { schema: partialDateSchema, allowed: "a date such as 2026-11-03, 2026-11 or 2026" },
} as const satisfies Record<keyof ChartChoices, { readonly schema: z.ZodType; readonly allowed: string }>;

export const CHOICE_NAMES = Object.keys(CHOICE_KEYS) as (keyof ChartChoices)[];

/**
 * Reads the reader's choices from the parts of an address. Keys in `others` belong to somebody else and are passed over;
 * any other unknown key, and any value that cannot be read, is reported in `ignored`. An empty value means "left to us".
 */
export function parseChoices(
  entries: Iterable<readonly [string, string]>,
  others: readonly string[] = [],
): ParsedChoices {
  const choices: Record<string, unknown> = { ...noChoices };
  const ignored: IgnoredChoice[] = [];
  for (const [key, value] of joinRepeated(entries)) {
    if (others.includes(key) || (isChoice(key) && value === "")) continue;
    if (!isChoice(key)) {
      ignored.push({ key, value, allowed: `one of the keys ${[...CHOICE_NAMES, ...others].join(", ")}` });
      continue;
    }
    const read = CHOICE_KEYS[key].schema.safeParse(value);
    if (read.success) choices[key] = read.data;
    else ignored.push({ key, value, allowed: CHOICE_KEYS[key].allowed });
  }
  return { choices: choices as unknown as ChartChoices, ignored };
}

function isChoice(key: string): key is keyof ChartChoices {
  return Object.hasOwn(CHOICE_KEYS, key);
}

/** A form with check boxes sends `countries=GB&countries=FR`; it means the same as `countries=GB,FR`. */
function joinRepeated(entries: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const [key, value] of entries) {
    const before = joined.get(key);
    const separator = key === "responses" ? KEY_SEPARATOR : ",";
    joined.set(key, before === undefined || before === "" ? value : `${before}${separator}${value}`);
  }
  return joined;
}

/** The address of these choices: the inverse of `parseChoices`, empty parts left out. */
export function choicesToQuery(choices: Partial<ChartChoices>): string {
  const query = new URLSearchParams();
  for (const name of CHOICE_NAMES) {
    const value = choices[name];
    if (value === null || value === undefined) continue;
    if (name === "responses" && typeof value !== "string") for (const answer of value) query.append(name, answer);
    else query.set(name, typeof value === "string" ? value : value.join(","));
  }
  // Commas are legal in a query and easier to read.
  return query.toString().replaceAll("%2C", ",");
}
