/** "2026-03-01 14:05:09 UTC", from ISO 8601. */
export function utcTime(iso: string): string {
  return iso.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC");
}
