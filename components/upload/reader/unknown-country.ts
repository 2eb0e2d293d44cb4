import type { ChartModel } from "@/lib/core/chart/chart-model";
import type { SourceReading } from "@/lib/core/import/read-poll-source";
import type { PollContent } from "@/lib/core/model/poll-content";

/** The code ISO leaves free for an unknown country; no poll that is published has it. */
const UNKNOWN = "ZZ";
/** What `Intl` calls it. */
const INTL_NAME = "Unknown Region";

/** Charts have a row a country. While somebody must say which one it is, the draft has a row without a name. */
export function asksForCountry({ inspection }: SourceReading): boolean {
  return inspection.asks.some(({ code }) => code === "COUNTRY");
}

export function withUnknownCountry({ poll, results }: PollContent): PollContent {
  const isNowhere = results.every(({ country, region }) => country === null && region === null);
  return isNowhere ? { poll, results: results.map((result) => ({ ...result, country: UNKNOWN })) } : { poll, results };
}

/** The chart with words for the row that has no name yet. */
export function namingUnknown(model: ChartModel): ChartModel {
  const text = JSON.stringify(model);
  return text.includes(INTL_NAME) ? JSON.parse(text.replaceAll(INTL_NAME, "Country open")) : model;
}
