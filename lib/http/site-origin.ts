import { readSettings } from "@/lib/adapters/settings";

/** Where readers reach the site: `PUBLIC_URL`, else the host that the request itself names. */
export function siteOrigin(headers: Pick<Headers, "get">): string {
  const { publicUrl } = readSettings();
  if (publicUrl !== null) return publicUrl;
  const host = headers.get("host") ?? "";
  const protocol = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  // Only what a host may look like is repeated in an answer.
  return /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(host)
    ? `${protocol}://${host}`
    : "http://localhost";
}
