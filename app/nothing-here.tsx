import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { NoLongerThere } from "@/components/layout/no-longer-there";
import { NothingStored } from "@/components/layout/nothing-stored";
import type { Address } from "@/lib/adapters/store/store";
import { setPageStatus } from "@/lib/http/page-status";
import { addressState, pagePath } from "@/lib/reading/address-state";
import { currentStore } from "@/lib/reading/current-store";
import type { PageQuery } from "@/lib/reading/page-query";

/**
 * The answer of a page whose poll, question or article is not there: where it moved (308, with the reader's choices), that
 * it stood there once and why no longer (410), or that nothing ever did (404). Complete without script, unlike `notFound()`.
 */
export async function nothingHere(address: Address, query: PageQuery): Promise<ReactNode> {
  const state = await addressState(await currentStore(), address);
  if (state.kind === "moved") permanentRedirect(pagePath({ ...address, slug: state.to }) + queryText(query));
  if (state.kind === "gone") {
    setPageStatus(410);
    return <NoLongerThere what={address.kind} slug={address.slug} ending={state.change} />;
  }
  setPageStatus(404);
  return <NothingStored />;
}

function queryText(query: PageQuery): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      one === undefined ? [] : [[key, one] satisfies string[]],
    ),
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
