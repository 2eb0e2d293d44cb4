import { z } from "zod";
import { slugSchema } from "./identifiers";

/** Who carried a poll out. One pollster under its spellings has one slug. */
export const pollsterSchema = z.object({ slug: slugSchema, name: z.string().min(1) });
export type Pollster = z.infer<typeof pollsterSchema>;
