import { z } from "zod";
import { isStorable } from "@/lib/core/model/storable-text";

/** The body of a request that changes what is public: why, for readers. */
export const reasonSchema = z.strictObject({
  reason: z
    .string()
    .trim()
    .max(1000)
    .refine(isStorable, "no NUL and no half of a surrogate pair")
    .nullable()
    .optional(),
});
