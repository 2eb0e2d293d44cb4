import { z } from "zod";
import { figureSchema } from "./figure";
import { countryCodeSchema, regionCodeSchema, slugSchema } from "./identifiers";

/** Who stands behind a share; every part is `null` when the source does not state it. */
export const baseSchema = z.object({
  unweightedN: z.number().int().positive().nullable(),
  effectiveN: z.number().positive().nullable(),
  /** As published, in share units (0.031 = 3.1 points); never computed here. */
  publishedMarginOfError: z.number().nonnegative().nullable(),
});
export type Base = z.infer<typeof baseSchema>;

/** Where a figure stands: the document, its row counted as a spreadsheet does, and the column letter. */
export const originSchema = z.object({
  source: z.string(),
  row: z.string(),
  column: z.string(),
});
export type Origin = z.infer<typeof originSchema>;

/** One answer's figure in one population of one poll. */
export const resultSchema = z.object({
  question: slugSchema,
  country: countryCodeSchema.nullable(),
  region: regionCodeSchema.nullable(),
  population: z.string().nullable(),
  subgroup: z.string().nullable(),
  /** What splits one poll into sets of answers that sum by themselves (round, hypothesis). */
  scenario: z.string().nullable(),
  response: z.string().min(1),
  figure: figureSchema,
  base: baseSchema,
  origin: originSchema,
  /** The row of the imported file, when that is not the document of `origin`. */
  importedRow: z.number().int().positive(),
  extra: z.record(z.string(), z.string()).nullable(),
});
export type Result = z.infer<typeof resultSchema>;

/** What makes two figures of one poll the same cell: everything but the figure itself. A share and its seats are two cells. */
export function resultKey(
  result: Pick<
    Result,
    "question" | "country" | "region" | "population" | "subgroup" | "scenario" | "response" | "figure"
  >,
): string {
  return JSON.stringify([
    result.question,
    result.country,
    result.region,
    result.population,
    result.subgroup,
    result.scenario,
    result.response,
    result.figure.unit,
  ]);
}
