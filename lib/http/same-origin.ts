/** What of a request says where it comes from. */
export interface RequestSource {
  readonly method: string;
  readonly headers: Headers;
}

const READING = ["GET", "HEAD"];

/**
 * Whether a request that a browser sends along with its cookies comes from a page of this very site. Reading is allowed
 * from everywhere. Modern browsers say it in `Sec-Fetch-Site`, which no page can set; others, and all on plain http,
 * name the page's origin. A request that says neither is refused, as is the origin `null`.
 * @param publicUrl PUBLIC_URL; without it the site is where the request went
 */
export function isSameOrigin({ method, headers }: RequestSource, publicUrl: string | null): boolean {
  if (READING.includes(method)) return true;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  return origin !== null && origin !== "null" && ownOrigins(headers, publicUrl).includes(origin);
}

/** With PUBLIC_URL one; else both schemes, because a proxy that ends TLS does not say so in `Host`. */
function ownOrigins(headers: Headers, publicUrl: string | null): readonly string[] {
  if (publicUrl !== null) return [new URL(publicUrl).origin];
  const host = headers.get("host")?.toLowerCase();
  return host ? [`http://${host}`, `https://${host}`] : [];
}
