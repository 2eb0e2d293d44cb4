import { group } from "d3-array";
import type { Change } from "./change";
import { inParts } from "./in-parts";
import { insertRows } from "./insert-rows";
import { STILL_STANDING } from "./schema";
import type { Address } from "./store";

/** An edition that is to stand under its slug. */
export interface Placing extends Address {
  readonly edition: number;
}

/** Ends what stood under these slugs and lets the editions stand instead. */
export async function place(change: Change, placings: readonly Placing[]): Promise<void> {
  await endEntries(change, placings);
  const { revision } = change;
  const entries = placings.map(({ kind, slug, edition }) => ({ kind, slug, edition, from_revision: revision }));
  await insertRows(change.trx, "entry", entries);
}

/** Ends what stands under these slugs. */
export async function endEntries({ trx, revision }: Change, addresses: readonly Address[]): Promise<void> {
  for (const [kind, ofKind] of group(addresses, (address) => address.kind))
    for (const part of inParts(ofKind.map(({ slug }) => slug)))
      await trx
        .updateTable("entry")
        .set({ to_revision: revision })
        .where("kind", "=", kind)
        .where("to_revision", "=", STILL_STANDING)
        .where("slug", "in", part)
        .execute();
}
