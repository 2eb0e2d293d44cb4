import { z } from "zod";
import { disclosureSchema } from "./disclosure";
import { slugSchema } from "./identifiers";
import { fieldworkSchema, partialDateSchema } from "./partial-date";

/** The document a poll's figures were taken from. */
export const sourceDocumentSchema = z.object({
  title: z.string().min(1),
  kind: z.enum(["article", "table", "report", "dataset"]),
  url: z.url().nullable().default(null),
  /** The article record, when the document is one that is stored here. */
  article: slugSchema.nullable().default(null),
  licence: z.string().nullable().default(null),
  credit: z.string().nullable().default(null),
});
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;

/** `poll`; `result` = an election result in a poll list; `average` = an aggregator's line. */
export const pollKindSchema = z.enum(["poll", "result", "average"]);
export type PollKind = z.infer<typeof pollKindSchema>;

/** One survey by one pollster in one fieldwork period; it may span countries. `null` = not stated. */
export const pollSchema = z.object({
  slug: slugSchema,
  kind: pollKindSchema,
  title: z.string().min(1),
  pollster: z.string().nullable(),
  sponsor: z.string().nullable(),
  population: z.string().nullable(),
  fieldwork: fieldworkSchema,
  published: partialDateSchema.nullable(),
  /** How many countries the poll covered; more than the figures show when the source gives only some. */
  countriesPolled: z.number().int().positive().nullable(),
  document: sourceDocumentSchema,
  /** The file it was imported from: `importedRow` of its results counts that file's rows. */
  importedFile: z.string().min(1),
  disclosure: disclosureSchema,
  notes: z.array(z.string()),
  /** Shipped with the software to show how it works; removed by `toplines samples remove`. */
  sample: z.boolean(),
});
export type Poll = z.infer<typeof pollSchema>;
