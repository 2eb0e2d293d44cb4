import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, accessOf, type Doer, type Need } from "@/lib/core/model/actor";
import { type Permit, permit } from "@/lib/core/model/permit";
import { doerOf } from "./editor-request";
import { PAGE_HEADER } from "./page-header";

/** A signed-in editor, and the address of the request. */
export interface EditorDoer extends Doer {
  readonly actor: Extract<Actor, { kind: "editor" }>;
}

/** Who looks at the page: an editor by session cookie; `null` = nobody known. Tokens are for programs, not for pages. */
export const editorOf: () => Promise<EditorDoer | null> = cache(async () => {
  const { actor, address } = await doerOf({ headers: await headers() });
  return typeof actor === "object" && actor.kind === "editor" ? { actor, address } : null;
});

/**
 * The permit of whoever looks at the page. Each page for editors calls it before it reads anything, whatever layout or
 * proxy stands before it: nobody is led to `/login` and back, who may not is answered 403.
 * @param here where signing in leads; without it the page's own address
 */
export async function pagePermit(need: Need, here?: string): Promise<Permit> {
  const doer = await editorOf();
  if (doer === null) return redirect(`/login?next=${encodeURIComponent(here ?? (await pageAddress()))}`);
  if (accessOf(doer.actor, need) !== "granted") return forbidden();
  return permit(doer, need);
}

async function pageAddress(): Promise<string> {
  return (await headers()).get(PAGE_HEADER) ?? "/admin";
}
