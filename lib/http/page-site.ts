import { headers } from "next/headers";
import { currentStore } from "@/lib/reading/current-store";
import { siteOrigin } from "./site-origin";

/** For a page: where readers reach the site, and the state of the store that they see. */
export async function pageSite(): Promise<{ readonly origin: string; readonly revision: number }> {
  const [head, store] = await Promise.all([headers(), currentStore()]);
  return { origin: siteOrigin(head), revision: await store.currentRevision() };
}
