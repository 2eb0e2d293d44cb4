import { slugify, slugSchema } from "../../model/identifiers";
import { type PollKind, pollKindSchema } from "../../model/poll";
import { statusSchema, type TidyRecord } from "../../model/tidy-record";
import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import { isNotStated } from "./not-stated";
import type { ShareNotation } from "./read-share";

/** Free text; `null` when not stated. */
export function readText(cell: string): CellReading<string | null> {
  const text = cell.trim();
  return says(isNotStated(text) ? null : text);
}

const UNIT_WORDS: ReadonlyMap<string, ShareNotation["unit"]> = new Map([
  ["percent", "percent"],
  ["%", "percent"],
  ["fraction", "fraction"],
  ["count", "count"],
  ["seats", "seats"],
  ["score", "score"],
]);

export function readUnit(cell: string): CellReading<ShareNotation["unit"] | null> {
  const text = cell.trim();
  if (isNotStated(text)) return says(null);
  const unit = UNIT_WORDS.get(text.toLowerCase());
  if (unit) return says(unit);
  return unreadable("UNIT_UNKNOWN", `${quoted(text)} is no unit.`, oneOf([...UNIT_WORDS.keys()]));
}

export function readStatus(cell: string): CellReading<TidyRecord["status"] | null> {
  return readOneOf(cell, statusSchema.options, "STATUS_UNKNOWN", "status");
}

export function readKind(cell: string): CellReading<PollKind | null> {
  return readOneOf(cell, pollKindSchema.options, "KIND_UNKNOWN", "kind of poll");
}

/** An identifier of the file's own: used as it is when it is a slug, else refused or turned into one. */
export function readIdentifier(cell: string, asWritten: boolean): CellReading<string | null> {
  const text = cell.trim();
  if (isNotStated(text)) return says(null);
  const slug = asWritten ? text : slugify(text);
  if (slugSchema.safeParse(slug).success) return says(slug);
  const suggestion = slugify(text);
  return unreadable(
    "SLUG_INVALID",
    `${quoted(text)} cannot be used in an address.`,
    `Use lower-case letters, digits and single hyphens${suggestion ? `, such as ${suggestion}` : ""}.`,
  );
}

/** The tidy `extra` cell: a JSON object of texts. */
export function readExtra(cell: string): CellReading<Readonly<Record<string, string>> | null> {
  const text = cell.trim();
  if (text === "") return says(null);
  const entries = textEntries(text);
  // fromEntries, not assignment: a key named __proto__ is data too.
  if (entries) return says(entries.length === 0 ? null : Object.fromEntries(entries));
  return unreadable(
    "EXTRA_NOT_JSON",
    `${quoted(text)} is no JSON object of texts.`,
    'Write {"name":"text"} or leave the cell empty.',
  );
}

function textEntries(text: string): [string, string][] | null {
  const json = parseJson(text);
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const entries: [string, string][] = [];
  for (const [key, value] of Object.entries(json)) {
    if (typeof value !== "string") return null;
    entries.push([key, value]);
  }
  return entries;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readOneOf<T extends string>(
  cell: string,
  words: readonly T[],
  code: "STATUS_UNKNOWN" | "KIND_UNKNOWN",
  what: string,
): CellReading<T | null> {
  const text = cell.trim();
  if (isNotStated(text)) return says(null);
  const word = words.find((candidate) => candidate === text.toLowerCase());
  return word ? says(word) : unreadable(code, `${quoted(text)} is no ${what}.`, oneOf(words));
}

function oneOf(words: readonly string[]): string {
  return `Use one of: ${words.join(", ")}.`;
}
