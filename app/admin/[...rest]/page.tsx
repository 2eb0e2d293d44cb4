import type { Metadata } from "next";
import { NothingStored } from "@/components/layout/nothing-stored";
import { pagePermit } from "@/lib/http/page-editor";
import { setPageStatus } from "@/lib/http/page-status";

export const metadata: Metadata = { title: "No such page" };

/** Any other address under /admin: rendered for the request, because its scripts need the nonce of the policy there. */
export default async function Page() {
  await pagePermit("read");
  setPageStatus(404);
  return <NothingStored />;
}
