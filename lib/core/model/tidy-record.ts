import { z } from "zod";
import type { Unit } from "./figure";
import { countryCodeSchema, regionCodeSchema, slugSchema } from "./identifiers";
import { partialDateSchema } from "./partial-date";
import { pollKindSchema } from "./poll";

/** The header of the tidy CSV, in this order. */
export const TIDY_COLUMNS = [
  "poll_id",
  "kind",
  "pollster",
  "client",
  "country",
  "region",
  "population",
  "subgroup",
  "mode",
  "fieldwork_start",
  "fieldwork_end",
  "published",
  "question_id",
  "question",
  "scenario",
  "response",
  "share",
  "unit",
  "status",
  "n",
  "effective_n",
  "margin_of_error",
  "source",
  "source_row",
  "source_column",
  "extra",
] as const;
export type TidyColumn = (typeof TIDY_COLUMNS)[number];

export const statusSchema = z.enum(["value", "below", "missing", "not_asked", "suppressed"]);

const text = z.string().min(1).nullable();

/**
 * One figure with all that is known of it: what the importer produces and the store takes in.
 * Here, as in the files, `share` is the published number (percent for shares), kept as text so that it stays exact.
 */
export const tidyRecordSchema = z.object({
  pollId: slugSchema,
  kind: pollKindSchema,
  pollster: text,
  client: text,
  country: countryCodeSchema.nullable(),
  region: regionCodeSchema.nullable(),
  population: text,
  subgroup: text,
  mode: text,
  fieldworkStart: partialDateSchema.nullable(),
  fieldworkEnd: partialDateSchema.nullable(),
  published: partialDateSchema.nullable(),
  questionId: slugSchema,
  question: text,
  scenario: text,
  response: z.string().min(1),
  /** Decimal text; `null` without a value. */
  share: z.string().nullable(),
  unit: z.enum(["percent", "count", "seats", "score"]) satisfies z.ZodType<Unit>,
  status: statusSchema,
  n: z.number().int().positive().nullable(),
  effectiveN: z.number().positive().nullable(),
  /** In percentage points, as published. */
  marginOfError: z.number().nonnegative().nullable(),
  /** The document and the cell the figure stands in. */
  source: z.string(),
  sourceRow: z.string(),
  sourceColumn: z.string(),
  extra: z.record(z.string(), z.string()).nullable(),
  /** The row of the file that was read, counted as a spreadsheet does. */
  fileRow: z.number().int().positive(),
});
export type TidyRecord = z.infer<typeof tidyRecordSchema>;
