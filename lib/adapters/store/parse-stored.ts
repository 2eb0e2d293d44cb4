import type { z } from "zod";
import { storeFailure } from "./store-failure";

/** Reads JSON text of the store back into a type of the model; `what` names it for the error. */
export function parseStored<T>(schema: z.ZodType<T>, json: string, what: string): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    throw storeFailure(
      `The store holds ${what} in a form this version cannot read.`,
      "Restore a backup, or import it again.",
      cause,
    );
  }
}
