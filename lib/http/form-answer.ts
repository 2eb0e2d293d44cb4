import { readSettings } from "@/lib/adapters/settings";
import { currentAccounts } from "@/lib/reading/current-accounts";
import type { Handler } from "./editor-request";
import { type FormNote, NOTE_COOKIE } from "./form-note";
import { problemOf } from "./problem-of";
import { problemResponse } from "./problem-response";

/** A browser drops a cookie of more than 4,096 bytes; sealing makes four of three. */
const MOST_NOTE_BYTES = 2_700;

/** What a handler of a form gives: the page to go on to, with a word or values it is to show. */
export interface FormAnswer {
  /** A path of this site. */
  readonly to: string;
  readonly note?: Omit<FormNote, "page">;
  /** Values of `Set-Cookie` headers. */
  readonly cookies?: readonly string[];
}

/**
 * A handler for a plain HTML form: it answers 303 to the page it names. What it throws leads back to the form's page,
 * with `?problem=CODE` and a note that says the rest in words (`formNote` in form-note.ts reads it there); who is signed
 * in no more is led to `/login` first. A program, which accepts no HTML, gets a problem answer.
 * @param page the path of the form's page
 */
export function answeringForm<Context>(
  page: string | ((request: Request, context: Context) => string | Promise<string>),
  handler: (request: Request, context: Context) => Promise<FormAnswer>,
): Handler<Context> {
  return async (request, context) => {
    try {
      return await seeOther(await handler(request, context));
    } catch (error) {
      const problem = problemOf(error);
      if (!acceptsPages(request)) return problemResponse(problem);
      const { code, detail } = problem;
      const to = typeof page === "string" ? page : await page(request, context);
      if (code === "SIGN_IN_REQUIRED") return seeOther({ to: withQuery("/login", "next", to) });
      return seeOther({ to: withQuery(to, "problem", code), note: { code, detail } });
    }
  };
}

/** Whether a browser sent the form, and is to be led to a page. */
export function acceptsPages({ headers }: Pick<Request, "headers">): boolean {
  return headers.get("accept")?.includes("text/html") ?? false;
}

/** 303 to a page of this site, with a note for it. */
export async function seeOther({ to, note, cookies = [] }: FormAnswer): Promise<Response> {
  const response = new Response(null, { status: 303, headers: { location: to, "cache-control": "no-store" } });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  if (note !== undefined) response.headers.append("set-cookie", await noteCookie({ ...note, page: pathOf(to) }));
  return response;
}

/** A path with one more query parameter. */
export function withQuery(to: string, key: string, value: string): string {
  return `${to}${to.includes("?") ? "&" : "?"}${key}=${encodeURIComponent(value)}`;
}

async function noteCookie(note: FormNote): Promise<string> {
  const whole = JSON.stringify(note);
  const text = Buffer.byteLength(whole) <= MOST_NOTE_BYTES ? whole : JSON.stringify({ ...note, entries: undefined });
  const sealed = (await currentAccounts()).sealNote(text.length <= MOST_NOTE_BYTES ? text : "{}");
  const secure = readSettings().publicUrl?.startsWith("https:") ? "; Secure" : "";
  return `${NOTE_COOKIE}=${sealed}; Path=${note.page}; Max-Age=60; HttpOnly; SameSite=Lax${secure}`;
}

function pathOf(to: string): string {
  return to.split(/[?#]/)[0] ?? to;
}
