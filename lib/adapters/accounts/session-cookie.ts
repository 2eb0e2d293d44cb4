/** How the session cookie is named and protected. */
export interface SessionCookie {
  readonly name: string;
  readonly secure: boolean;
}

/**
 * A browser takes a `__Host-` cookie only over https, for this very host and all of its paths, so that no other site
 * under the same domain can plant one. Over plain http it would take none: there the cookie has no prefix.
 */
export function sessionCookie(publicUrl: string | null): SessionCookie {
  const secure = isHttps(publicUrl);
  return { name: secure ? "__Host-toplines-session" : "toplines-session", secure };
}

/** What to tell whoever runs a site whose sign-in is not protected on its way; `null` = it is. */
export function cookieWarning(publicUrl: string | null): string | null {
  if (isHttps(publicUrl)) return null;
  const found = publicUrl === null ? "PUBLIC_URL is not set" : `PUBLIC_URL is ${publicUrl}`;
  return `Passwords and sessions travel unencrypted: ${found}. On a network, serve the site by https and set PUBLIC_URL to its https address.`;
}

function isHttps(publicUrl: string | null): boolean {
  return publicUrl !== null && new URL(publicUrl).protocol === "https:";
}
