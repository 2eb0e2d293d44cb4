import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "@/lib/setup/checkout.mjs";

/** Where the real polling files lie beside a checkout; `null` where they are not. */
export function sharedPolls(): string | null {
  const folder = path.resolve(ROOT, "../shared/polls");
  return existsSync(folder) ? folder : null;
}
