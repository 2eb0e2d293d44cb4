/** A base that no link can mean. */
const SITE = "http://toplines.invalid";

/**
 * The path to go on to, if it is one of this site; else `otherwise`. Browsers read `//host`, `/\host` and control
 * characters between the slashes as another site, so what the URL parser makes of it decides, and odd characters never pass.
 */
export function localPath(text: string | null | undefined, otherwise: string): string {
  if (!text?.startsWith("/") || !/^[\x21-\x5b\x5d-\x7e]+$/.test(text) || text.startsWith("//")) return otherwise;
  if (!URL.canParse(text, SITE)) return otherwise;
  const { origin, pathname, search } = new URL(text, SITE);
  // `/./` and `/x/../` may leave two slashes in front once they are taken out.
  return origin === SITE && !pathname.startsWith("//") ? pathname + search : otherwise;
}
