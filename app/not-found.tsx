import { NothingStored } from "@/components/layout/nothing-stored";

/** What answers an address that leads nowhere. */
export default function NotFound() {
  return <NothingStored />;
}
