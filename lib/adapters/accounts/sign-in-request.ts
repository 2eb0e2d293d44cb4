import { isIP } from "node:net";
import type { SignInAttempt } from "./accounts";

/** Where better-auth believes to be; nobody reaches it there. */
export const ORIGIN = "http://toplines.internal";
export const SIGN_IN = "/sign-in/email";
/** The address that better-auth counts attempts by. Only set here: no header that a client sends gets to it. */
export const ADDRESS_HEADER = "x-toplines-address";

const LONGEST_USER_AGENT = 300;

/** What a sign-in looks like to better-auth. */
export function signInRequest({ email, password, address, userAgent }: SignInAttempt): Request {
  const headers = new Headers({ "content-type": "application/json", origin: ORIGIN });
  const counted = countedAddress(address);
  if (counted !== null) headers.set(ADDRESS_HEADER, counted);
  if (userAgent) headers.set("user-agent", userAgent.slice(0, LONGEST_USER_AGENT));
  const body = JSON.stringify({ email, password });
  return new Request(`${ORIGIN}/api/auth${SIGN_IN}`, { method: "POST", headers, body });
}

/** What is no address would be counted with everything else that is none; that lets one lock out all. */
function countedAddress(address: string | null): string | null {
  const [withoutZone = ""] = (address ?? "").split("%");
  return isIP(withoutZone) === 0 ? null : withoutZone;
}
