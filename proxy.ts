import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { THEME_SCRIPT } from "@/components/layout/theme-script";
import { PAGE_HEADER } from "@/lib/http/page-header";
import { editorPolicy, NOT_KEPT } from "@/lib/http/security-headers.mjs";

const CSP = "content-security-policy";
const OPTIONS = { inlineScripts: [THEME_SCRIPT], isDevelopment: process.env.NODE_ENV === "development" };

/**
 * Gives the pages for editors a policy with a nonce of their own, which the framework puts on its scripts. It is no lock:
 * pages and routes ask for permits themselves, and are as closed without it.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = editorPolicy(randomBytes(16).toString("base64"), OPTIONS);
  const headers = new Headers(request.headers);
  headers.set(CSP, policy);
  headers.set(PAGE_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(CSP, policy);
  response.headers.set("cache-control", NOT_KEPT);
  return response;
}

/**
 * EDITOR_PAGES, written out because the framework reads it without running it. Never /api: of what passes here, bodies
 * are cut off at 10 MB.
 */
export const config = { matcher: ["/login", "/setup", "/upload/:path*", "/admin/:path*"] };
