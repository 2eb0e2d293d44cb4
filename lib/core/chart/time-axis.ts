import { scaleUtc } from "d3-scale";
import type { DotsOverTimeModel } from "./chart-model";

const DAY_MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOST_TICKS = 7;

/** The time axis over days since 1970-01-01: ticks on round dates, the year written where it changes. */
export function timeAxis(days: readonly number[]): DotsOverTimeModel["timeAxis"] {
  const first = Math.min(...days);
  const last = Math.max(...days);
  const margin = Math.max(1, Math.round((last - first) * 0.02));
  const domain: readonly [number, number] = [first - margin, last + margin];
  const scale = scaleUtc().domain(domain.map((day) => new Date(day * DAY_MS)));
  let year: number | null = null;
  const ticks = scale.ticks(MOST_TICKS).map((date) => {
    const label = tickLabel(date, year);
    year = date.getUTCFullYear();
    return { day: date.getTime() / DAY_MS, label };
  });
  return { domain, ticks };
}

function tickLabel(date: Date, yearBefore: number | null): string {
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  if (month === 0 && day === 1) return String(year);
  const name = MONTHS[month] ?? "";
  const text = day === 1 ? name : `${day} ${name}`;
  return yearBefore === null || yearBefore !== year ? `${text} ${year}` : text;
}
