import { z } from "zod";
import { unitSchema } from "./figure";
import { countryCodeSchema, slugSchema } from "./identifiers";
import { partialDateSchema } from "./partial-date";

/** A figure an article gives that is no poll result: troops, countries, personnel. */
export const quotedFigureSchema = z.object({
  value: z.string(),
  of: z.string(),
  /** Line of the text, counted from 1. */
  line: z.number().int().positive(),
});
export type QuotedFigure = z.infer<typeof quotedFigureSchema>;

/** What a comparison says of its two sides, or of one share and a bound. */
export const COMPARISON_RELATIONS = [
  "above",
  "at-least",
  "below",
  "at-most",
  "between",
  "higher",
  "lower",
  "times",
  "rise",
  "fall",
  "highest",
  "lowest",
  "most",
  "lead",
] as const;

/** How the words of a claim were read, where a program read them. */
export const claimReadingSchema = z.object({
  answer: z.enum(["support", "oppose", "neither", "dont-know"]).nullable(),
  /** The words that say what the poll asked about. */
  topic: z.string().nullable(),
  /** The words that make the respondents less than all adults of the country. */
  subgroup: z.string().nullable(),
  /** The month of the poll (1–12), where it is named without a year. */
  month: z.number().int().min(1).max(12).nullable(),
  /** Speaks of a wave before the latest. */
  earlier: z.boolean(),
  /** "one in three": no more exact than a whole percent. */
  fraction: z.boolean(),
  comparison: z
    .object({
      relation: z.enum(COMPARISON_RELATIONS),
      /** The country it is compared with. */
      than: countryCodeSchema.nullable(),
      /** "twice as high" */
      times: z.number().nullable(),
    })
    .nullable(),
  /** Why the figure cannot be tied to one cell for certain; such a claim is never "exact". */
  doubts: z.array(z.string()),
});
export type ClaimReading = z.infer<typeof claimReadingSchema>;

/** A sentence of an article that states a poll result, tied to the poll cell it speaks of. */
export const claimSchema = z.object({
  kind: z.enum(["figure", "comparison"]),
  value: z.number().nullable(),
  unit: unitSchema,
  country: countryCodeSchema.nullable(),
  poll: slugSchema.nullable(),
  question: slugSchema.nullable(),
  response: z.string().nullable(),
  pollster: z.string().nullable(),
  date: partialDateSchema.nullable(),
  sentence: z.string(),
  /** Character offsets of the figure in the text. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** `null` = marked by hand. */
  reading: claimReadingSchema.nullable().default(null),
});
export type Claim = z.infer<typeof claimSchema>;

/** Words in quotation marks. `speaker` and `outlet` are `null` where the text does not say. */
export const quotationSchema = z.object({
  text: z.string(),
  speaker: z.string().nullable(),
  outlet: z.string().nullable(),
  /** Character offsets of the words in the text. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type Quotation = z.infer<typeof quotationSchema>;

export const articleSchema = z.object({
  slug: slugSchema,
  /** Only where the text gives one. */
  title: z.string().min(1).nullable(),
  /** A plain description, shown and marked as ours when there is no title. */
  label: z.string().min(1),
  kind: z.enum(["news-summary", "news-analysis", "report", "other"]),
  language: z.string().nullable(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  published: partialDateSchema.nullable(),
  url: z.url().nullable(),
  file: z.string().nullable(),
  wordCount: z.number().int().positive().nullable(),
  keyTakeaways: z.array(z.string()),
  sections: z.array(z.string()),
  people: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
  organisations: z.array(z.string()),
  countries: z.array(countryCodeSchema),
  /** `date` is as far as the text states it; `when` keeps its words ("last spring"). */
  events: z.array(z.object({ date: partialDateSchema.nullable(), when: z.string().nullable(), what: z.string() })),
  figures: z.array(quotedFigureSchema),
  claims: z.array(claimSchema),
  quotations: z.array(quotationSchema).default([]),
  /** The clean text that all offsets refer to; `null` = not kept, as others' texts may not be passed on. */
  text: z.string().nullable().default(null),
  sample: z.boolean(),
});
export type Article = z.infer<typeof articleSchema>;
