import { extent } from "d3-array";
import { describeN } from "../chart/words/source-line";
import { numberInWords } from "../format/lists";
import { formatCount } from "../format/percent";
import type { Result } from "../model/result";
import { type Disclosed, type DisclosureItem, inPart, stated } from "./disclosure-item";

/** How many countries the figures name, of those polled. */
export function countries({ poll, results }: Disclosed): DisclosureItem {
  const named = new Set(results.map((result) => result.country)).size;
  if (poll.countriesPolled !== null && poll.countriesPolled > named)
    return inPart("Countries", ["countriesPolled"], `${named} of ${poll.countriesPolled} named`);
  return stated("Countries", ["countriesPolled"], named === 1 ? "one" : numberInWords(named));
}

/** Interviews behind the figures of whole samples. */
export function sampleSize(results: readonly Result[], locale: string): DisclosureItem {
  const whole = results.filter(isOfWholeSample);
  const asked = whole.length > 0 ? whole : results;
  const text = describeN(asked, locale);
  const everywhere = asked.every((result) => result.base.unweightedN !== null);
  return text === null || everywhere ? stated("Sample size", "figures", text) : inPart("Sample size", "figures", text);
}

/** Interviews in each group; `null` where the poll gives no figures of groups. */
export function subgroupBases(results: readonly Result[], locale: string): DisclosureItem | null {
  const groups = results.filter((result) => !isOfWholeSample(result));
  if (groups.length === 0) return null;
  const known = groups.map((result) => result.base.unweightedN).filter((n) => n !== null);
  const [least, most] = extent(known);
  if (least === undefined) return stated("Subgroup bases", "figures", null);
  const range = [...new Set([least, most])].map((n) => formatCount(n, locale)).join("–");
  return known.length === groups.length
    ? stated("Subgroup bases", "figures", range)
    : inPart("Subgroup bases", "figures", `${range}, not of all groups`);
}

/** The shares themselves, and how exact they are published. */
export function shares(results: readonly Result[]): DisclosureItem {
  const published = results.flatMap(({ figure }) => (figure.status === "value" ? [figure.published] : []));
  if (published.length === 0) return stated("Shares", "figures", null);
  return stated("Shares", "figures", published.some((text) => text.includes(".")) ? "with decimals" : "whole percents");
}

function isOfWholeSample({ subgroup, region, country }: Result): boolean {
  return subgroup === null && (region === null || country === null);
}
