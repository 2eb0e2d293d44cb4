// What every answer tells browsers to refuse. Used by next.config.js and proxy.ts.
import { createHash } from "node:crypto";

/**
 * @typedef {Readonly<Record<string, string>>} Directives
 * @typedef {{ key: string, value: string }[]} HeaderList
 * @typedef {{ source: string, headers: HeaderList }} HeaderRule
 */

/** Nothing, from nowhere; the policies below open what they need. @type {Directives} */
const CLOSED = {
  "default-src": "'none'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

/** @type {Directives} */
const PAGE = {
  ...CLOSED,
  // The marks of charts are placed and coloured by style attributes.
  "style-src": "'self' 'unsafe-inline'",
  "font-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'self'",
};

/**
 * Pages for readers are the same for everybody and can be cached, so there is no nonce; and the framework writes each
 * page's data into inline scripts, which differ from page to page. All else is closed.
 * @param {boolean} isDevelopment
 */
export function publicPolicy(isDevelopment) {
  return policy({
    ...PAGE,
    "img-src": "'self' data:",
    "script-src": `'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  });
}

/** Answers that are no pages: nothing in them may run or load, even when a browser shows one. */
export const DATA_POLICY = policy({ ...CLOSED, sandbox: "" });

/** A chart that carries its font, and colours by style attributes. @type {Directives} */
const COMPLETE = { ...CLOSED, "style-src": "'unsafe-inline'", "font-src": "data:" };

/** Other sites may show an embedded chart in a frame; nothing in it runs, loads or is sent. */
export const EMBED_POLICY = policy({ ...COMPLETE, "form-action": "'none'", "frame-ancestors": "*" });

/** A picture opened as a page of its own. */
export const PICTURE_POLICY = policy({ ...COMPLETE, sandbox: "" });

/** A sandbox would keep the browser's own viewer from showing a PDF. */
export const PDF_POLICY = policy(COMPLETE);

/**
 * Pages for editors: a script runs only if the server has just given it this nonce, or loaded it from one that has.
 * Without a nonce none does.
 * @param {string | null} nonce
 * @param {{ inlineScripts: readonly string[], isDevelopment: boolean }} options `inlineScripts`: our own, told by their hash
 */
export function editorPolicy(nonce, { inlineScripts, isDevelopment }) {
  const scripts = nonce === null ? [] : [`'nonce-${nonce}'`, ...inlineScripts.map(hashOf), "'strict-dynamic'"];
  if (isDevelopment) scripts.push("'unsafe-eval'");
  return policy({
    ...PAGE,
    "img-src": "'self' data: blob:",
    "script-src": scripts.length === 0 ? "'none'" : scripts.join(" "),
    "worker-src": "'self'",
  });
}

/** For every answer. @type {HeaderList} */
export const EVERYWHERE = headerList({
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy":
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
});

/** Kept by no cache, and not led back to by the arrow of the browser after signing out. */
export const NOT_KEPT = "private, no-store";

/** The pages for editors: those that proxy.ts gives a nonce. */
export const EDITOR_PAGES = ["/login", "/setup", "/upload/:path*", "/admin/:path*"];

/**
 * The rules for next.config.js; of several for one address, the later goes before. They also go before what a route
 * handler sets itself, so a policy for a kind of answer stands here.
 * @param {boolean} isDevelopment
 * @returns {HeaderRule[]}
 */
export function headerRules(isDevelopment) {
  const csp = "content-security-policy";
  return [
    { source: "/:path*", headers: [...EVERYWHERE, { key: csp, value: publicPolicy(isDevelopment) }] },
    { source: "/embed/:path*", headers: headerList({ [csp]: EMBED_POLICY }) },
    { source: "/charts/:path*", headers: headerList({ [csp]: PICTURE_POLICY }) },
    { source: "/charts/:name([^/]+).pdf", headers: headerList({ [csp]: PDF_POLICY }) },
    { source: "/api/:path*", headers: headerList({ [csp]: DATA_POLICY }) },
    // proxy.ts puts one with a nonce in its place; should it ever be gone, no script runs.
    ...EDITOR_PAGES.map((source) => ({
      source,
      headers: headerList({
        [csp]: editorPolicy(null, { inlineScripts: [], isDevelopment }),
        "cache-control": NOT_KEPT,
      }),
    })),
    // The address holds a secret. Not no-referrer: then browsers would hide the origin of the form as well.
    { source: "/setup", headers: headerList({ "referrer-policy": "strict-origin" }) },
  ];
}

/** @param {Directives} directives */
function policy(directives) {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join("; ");
}

/**
 * @param {Readonly<Record<string, string>>} headers
 * @returns {HeaderList}
 */
function headerList(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

/** @param {string} script */
function hashOf(script) {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
