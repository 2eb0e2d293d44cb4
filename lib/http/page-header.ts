/** Set by proxy.ts: path and query of a page for editors, so that signing in leads back there. Only ever used for that. */
export const PAGE_HEADER = "x-toplines-page";
