import type { TidyRecord } from "../model/tidy-record";

type Extra = TidyRecord["extra"];

/**
 * A figure of no one country says so in `extra` of our own tidy CSV: {"country":"none"}, the word a person answers
 * COUNTRY with. Two empty cells alone may be cells that somebody forgot. What `extra` says of a country already stays.
 */
export function withNoCountry({ country, region, extra }: TidyRecord): Extra {
  return country === null && region === null ? { country: "none", ...extra } : extra;
}

/** Whether a row without a country says in `extra` that it has none, or what it is of instead. */
export function saysNoCountry(extra: Extra): boolean {
  return extra !== null && Object.hasOwn(extra, "country");
}

/** The sign is read and taken away, so that the record is the one that was written. */
export function withoutNoCountry(extra: Extra): Extra {
  if (extra === null || !saysNoCountry(extra) || extra.country !== "none") return extra;
  const { country: _, ...rest } = extra;
  return Object.keys(rest).length > 0 ? rest : null;
}
