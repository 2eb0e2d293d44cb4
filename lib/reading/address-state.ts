import type { Address, AddressKind, AddressState, Store } from "@/lib/adapters/store/store";

const FOLDERS: Readonly<Record<AddressKind, string>> = {
  poll: "/polls/",
  question: "/questions/",
  article: "/articles/",
};

/** What stood at an address where nothing was found. When the store cannot say, nothing did: the answer stays a 404. */
export async function addressState(store: Pick<Store, "findAddress">, address: Address): Promise<AddressState> {
  try {
    return await store.findAddress(address);
  } catch (error) {
    console.error(error);
    return { kind: "unknown" };
  }
}

/** The page of a poll, question or article. */
export function pagePath({ kind, slug }: Address): string {
  return FOLDERS[kind] + slug;
}
