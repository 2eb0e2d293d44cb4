import { z } from "zod";
import { COLUMN_ROLES } from "./reading";

/**
 * A person's answers about one kind of file (`--map M.json`), saved and used again for the next file of that kind:
 * the role of a column by its header, values that hold for the whole file, and answers to asks by their code.
 */
export const mappingSchema = z
  .object({
    columns: z.record(z.string(), z.enum(COLUMN_ROLES)).default({}),
    /** By tidy column name: `{ "pollster": "YouGov", "question": "…" }`. */
    values: z.record(z.string(), z.string()).default({}),
    answers: z.record(z.string(), z.string()).default({}),
  })
  .strict();
export type Mapping = z.infer<typeof mappingSchema>;

export const emptyMapping: Mapping = { columns: {}, values: {}, answers: {} };
