import { z } from "zod";
import { partialDateSchema } from "./partial-date";

const stated = z.string().min(1).nullable().default(null);

/**
 * What a poll discloses beyond its own columns: the fields of the AAPOR Code 2021, the BPC rules and the
 * ESOMAR/WAPOR guideline. `null` = not stated; nothing is ever guessed.
 * Pollster, dates, population, n, wording and shares stand in the poll, its questions and its results.
 */
export const disclosureSchema = z.object({
  fieldworkProvider: stated,
  funder: stated,
  dataStrategy: stated,
  mode: z.array(z.string().min(1)).nullable().default(null),
  sampleType: z.enum(["probability", "nonprobability"]).nullable().default(null),
  sampleFrame: stated,
  recruitment: stated,
  weightedN: z.number().positive().nullable().default(null),
  weighted: z.boolean().nullable().default(null),
  weightVariables: z.array(z.string().min(1)).nullable().default(null),
  designEffect: z.number().positive().nullable().default(null),
  precisionStatement: stated,
  questionOrderNote: stated,
  dontKnowTreatment: z.enum(["included", "excluded", "not offered"]).nullable().default(null),
  qualityProcedures: stated,
  limitations: stated,
  sourceUrl: z.url().nullable().default(null),
  tablesUrl: z.url().nullable().default(null),
  retrievedAt: partialDateSchema.nullable().default(null),
  wordingChangedFromPrior: z.boolean().nullable().default(null),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

export const nothingDisclosed: Disclosure = disclosureSchema.parse({});
