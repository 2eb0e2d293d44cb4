import { type InvalidPart, requestInvalid } from "./request-invalid";

/** What the address of `POST /api/v1/imports` says. */
export interface ImportQuery {
  readonly mode: "check" | "draft" | "publish";
  readonly replace: boolean;
  /** What a body that is a file is called. */
  readonly name: string | null;
}

const SWITCHES = ["dryRun", "draft", "replace"];
const LONGEST_NAME = 1000;

/** @throws PollDataError REQUEST_INVALID naming every key that is wrong */
export function parseImportQuery(query: URLSearchParams): ImportQuery {
  const wrong: InvalidPart[] = [];
  for (const key of new Set(query.keys())) {
    const [value = "", ...more] = query.getAll(key);
    if (more.length > 0) wrong.push({ part: `The key ${key}`, allowed: "one value" });
    else if (SWITCHES.includes(key)) {
      if (value !== "1" && value !== "0") wrong.push({ part: `The key ${key}`, found: value, allowed: "1 or 0" });
    } else if (key !== "name" || value.length > LONGEST_NAME)
      wrong.push({ part: "The query", found: key, allowed: `${SWITCHES.join(", ")} and name` });
  }
  const isSet = (key: string) => query.get(key) === "1";
  if (isSet("dryRun") && isSet("draft"))
    wrong.push({ part: "dryRun with draft", allowed: "one of the two: a dry run saves nothing" });
  if (wrong.length > 0) throw requestInvalid(wrong);
  const mode = isSet("dryRun") ? "check" : isSet("draft") ? "draft" : "publish";
  return { mode, replace: isSet("replace"), name: query.get("name") };
}
