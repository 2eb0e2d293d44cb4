import { z } from "zod";

/** The body of a request that changes what is public: why, for readers. */
export const reasonSchema = z.strictObject({ reason: z.string().trim().max(1000).nullable().optional() });
