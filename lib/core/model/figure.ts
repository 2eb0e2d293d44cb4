import { z } from "zod";

export const unitSchema = z.enum(["percent", "count", "seats", "score"]);
export type Unit = z.infer<typeof unitSchema>;

/**
 * One published figure.
 * - `value`: the number as the source printed it, in `unit`, kept as decimal text so that nothing is lost.
 * - `below`: the source gives only an upper bound (`<1`).
 * - `missing`, `not_asked`, `suppressed`: no number, and why.
 */
export const figureSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("value"),
    unit: unitSchema,
    published: z.string().regex(/^-?\d+(\.\d+)?$/),
  }),
  z.object({ status: z.literal("below"), unit: unitSchema, bound: z.string().regex(/^\d+(\.\d+)?$/) }),
  z.object({ status: z.literal("missing"), unit: unitSchema }),
  z.object({ status: z.literal("not_asked"), unit: unitSchema }),
  z.object({ status: z.literal("suppressed"), unit: unitSchema }),
]);
export type Figure = z.infer<typeof figureSchema>;

/** The share from 0 to 1; `null` when the figure is no percentage or has no value. */
export function shareOf(figure: Figure): number | null {
  return figure.status === "value" && figure.unit === "percent" ? Number(figure.published) / 100 : null;
}

/** Half the unit of the last published digit, in share units: 0.005 for `56`, 0.0005 for `56.4`; `null` without a share. */
export function roundingHalfUnit(figure: Figure): number | null {
  if (figure.status !== "value" || figure.unit !== "percent") return null;
  const decimals = figure.published.split(".")[1]?.length ?? 0;
  return 0.005 / 10 ** decimals;
}
