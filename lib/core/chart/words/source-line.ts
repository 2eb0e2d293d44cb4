import { formatFieldwork } from "../../format/dates";
import { isolate } from "../../format/direction";
import { formatCount } from "../../format/percent";
import type { Poll } from "../../model/poll";
import type { Result } from "../../model/result";

/** `1,005`, `498–1,011 per country` or `null` when the source states no n. */
export function describeN(results: readonly Pick<Result, "base" | "country">[], locale: string): string | null {
  const known = results.map((result) => result.base.unweightedN).filter((n) => n !== null);
  if (known.length === 0) return null;
  const smallest = Math.min(...known);
  const largest = Math.max(...known);
  const several = new Set(results.map((result) => result.country)).size > 1;
  const range =
    smallest === largest
      ? formatCount(smallest, locale)
      : `${formatCount(smallest, locale)}–${formatCount(largest, locale)}`;
  return several ? `${range} per country` : range;
}

/**
 * The source line of one poll: who, for whom, when, how many, how, whom. What the source leaves out is said
 * ("sponsor not stated"), never dropped.
 */
export function sourceLine(poll: Poll, results: readonly Result[], locale: string): string {
  const n = describeN(results, locale);
  const { mode, weighted } = poll.disclosure;
  const parts = [
    `${isolate(poll.pollster ?? "pollster not stated")}${quotedFrom(poll)}${poll.sponsor ? ` for ${isolate(poll.sponsor)}` : ""}`,
    poll.sponsor ? null : "sponsor not stated",
    describeFieldwork(poll),
    n === null ? "n not stated" : `n = ${n}`,
    [
      mode === null ? "mode not stated" : mode.join(" and "),
      describePopulation(poll, results),
      weighted === null ? "weighting not stated" : weighted ? "weighted" : "unweighted",
    ].join(", "),
    describeCredit(poll),
  ];
  return `Source: ${parts.filter((part) => part !== null).join(" · ")}`;
}

/** The population of the poll, else those of the figures shown. */
function describePopulation({ population }: Poll, results: readonly Result[]): string {
  const stated = [...new Set(results.flatMap((result) => result.population ?? []))];
  if (population !== null) return `“${isolate(population)}”`;
  return stated.length === 0 ? "population not stated" : stated.map((name) => `“${isolate(name)}”`).join(" or ");
}

function quotedFrom(poll: Poll): string {
  return poll.document.kind === "article" ? ", as quoted in an article" : "";
}

function describeFieldwork(poll: Poll): string {
  const fieldwork = formatFieldwork(poll.fieldwork);
  if (fieldwork === null) return "fieldwork dates not stated";
  const stated = poll.fieldwork.end ?? poll.fieldwork.start ?? "";
  if (stated.length === 4) return `${fieldwork}, days not stated`;
  return `fieldwork ${fieldwork}`;
}

/** The credit the licence of the figures asks for, or `null`. */
export function describeCredit(poll: Poll): string | null {
  const { credit, licence } = poll.document;
  if (credit === null) return null;
  return licence === null ? `data: ${isolate(credit)}` : `data: ${isolate(credit)} (${licence})`;
}
