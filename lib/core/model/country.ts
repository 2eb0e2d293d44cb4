import { z } from "zod";
import { countryCodeSchema } from "./identifiers";

/** What `data/countries.json` holds of a country; names come from `Intl`. */
export const countrySchema = z.object({
  code: countryCodeSchema,
  /** "Britons", "Poles": how a headline names the people; `null` = not known to us. */
  people: z.string().nullable(),
  adults: z
    .object({
      count: z.number().int().positive(),
      minimumAge: z.number().int(),
      year: z.number().int(),
      source: z.string(),
    })
    .nullable(),
});
export type Country = z.infer<typeof countrySchema>;

/** The name of a country in a language; the code itself where `Intl` knows none. */
export function countryName(code: string, locale = "en"): string {
  if (code === "EU") return "European Union";
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
  names.set(locale, known);
  return known.of(code) ?? code;
}

/** Making a list of names takes far longer than looking one up. */
const names = new Map<string, Intl.DisplayNames>();
