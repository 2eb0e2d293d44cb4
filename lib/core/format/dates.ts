import type { Fieldwork, PartialDate } from "../model/partial-date";

/** A date as far as it is stated: `3 Nov 2026`, `Nov 2026`, `2026`. */
export function formatDate(date: PartialDate, locale = "en-GB"): string {
  const parts = date.split("-");
  if (parts.length === 1) return date;
  const month = monthFormat(locale)
    .format(new Date(`${parts[0]}-${parts[1]}-01T00:00:00Z`))
    // British "Sept" is four letters; everywhere else a month has three.
    .replace("Sept", "Sep");
  return parts.length === 2 ? `${month} ${parts[0]}` : `${Number(parts[2])} ${month} ${parts[0]}`;
}

/** Fieldwork as a range: `3–17 Nov 2026`, `28 Oct – 3 Nov 2026`; `null` when no date is stated. */
export function formatFieldwork(fieldwork: Fieldwork, locale = "en-GB"): string | null {
  const { start, end } = fieldwork;
  if (start === null && end === null) return null;
  if (start === null) return `until ${formatDate(end ?? "", locale)}`;
  if (end === null) return `from ${formatDate(start, locale)}`;
  if (start === end) return formatDate(start, locale);
  const [startYear, startMonth, startDay] = start.split("-");
  const [endYear, endMonth] = end.split("-");
  if (startDay === undefined) return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  if (startYear !== endYear) return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  if (startMonth !== endMonth)
    return `${formatDate(start, locale).replace(` ${startYear}`, "")} – ${formatDate(end, locale)}`;
  return `${Number(startDay)}–${formatDate(end, locale)}`;
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

/** Kept, because making one takes far longer than using it. */
function monthFormat(locale: string): Intl.DateTimeFormat {
  const format = monthFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  monthFormats.set(locale, format);
  return format;
}
