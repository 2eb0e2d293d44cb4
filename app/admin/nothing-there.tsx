import type { ReactNode } from "react";
import { NothingStored } from "@/components/layout/nothing-stored";
import { setPageStatus } from "@/lib/http/page-status";

/** The answer of a page for editors whose revision or draft is not there: complete without script, unlike `notFound()`. */
export function nothingThere(): ReactNode {
  setPageStatus(404);
  return <NothingStored />;
}
