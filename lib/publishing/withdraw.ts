import type { Address, Store } from "@/lib/adapters/store/store";
import type { Permit } from "@/lib/core/model/permit";
import { reasonMissing } from "./edit-poll";

/**
 * Takes a poll or an article out of everything public. Its address says since when and why; every earlier state stays.
 * @throws PollDataError REASON_MISSING, ADDRESS_UNKNOWN
 */
export function withdraw(permit: Permit, store: Store, address: Address, reason: string | null): Promise<number> {
  permit.require("write");
  if (reason === null) throw reasonMissing();
  return store.withdraw(permit, address, reason);
}
