/** A moment as people read it, such as "3 Jan 2026, 14:05 UTC". */
export function formatTime(iso: string, locale = "en-GB"): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(new Date(iso))} UTC`;
}
