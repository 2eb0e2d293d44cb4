import { isStorable } from "@/lib/core/model/storable-text";
import { type InvalidPart, requestInvalid } from "./request-invalid";

/** What the address of `POST /api/v1/imports` says. */
export interface ImportQuery {
  readonly mode: "check" | "draft" | "publish";
  readonly replace: boolean;
  /** Why, for readers: told beside what is replaced. */
  readonly reason: string | null;
  /** What a body that is a file is called. */
  readonly name: string | null;
}

const SWITCHES = ["dryRun", "draft", "replace"];
const TEXTS = ["name", "reason"];
const LONGEST_TEXT = 1000;

/** @throws PollDataError REQUEST_INVALID naming every key that is wrong */
export function parseImportQuery(query: URLSearchParams): ImportQuery {
  const wrong: InvalidPart[] = [];
  for (const key of new Set(query.keys())) {
    const [value = "", ...more] = query.getAll(key);
    if (more.length > 0) wrong.push({ part: `The key ${key}`, allowed: "one value" });
    else if (SWITCHES.includes(key)) {
      if (value !== "1" && value !== "0") wrong.push({ part: `The key ${key}`, found: value, allowed: "1 or 0" });
    } else if (!TEXTS.includes(key))
      wrong.push({ part: "The query", found: key, allowed: `${[...SWITCHES, ...TEXTS].join(", ")}` });
    // A name is cleaned of what no file can be called; a reason is kept to the letter.
    else if (value.length > LONGEST_TEXT || (key === "reason" && !isStorable(value)))
      wrong.push({ part: `The key ${key}`, allowed: `at most ${LONGEST_TEXT} characters, none of them NUL` });
  }
  const isSet = (key: string) => query.get(key) === "1";
  if (isSet("dryRun") && isSet("draft"))
    wrong.push({ part: "dryRun with draft", allowed: "one of the two: a dry run saves nothing" });
  if (wrong.length > 0) throw requestInvalid(wrong);
  const mode = isSet("dryRun") ? "check" : isSet("draft") ? "draft" : "publish";
  const reason = query.get("reason")?.trim() || null;
  return { mode, replace: isSet("replace"), reason, name: query.get("name") };
}
