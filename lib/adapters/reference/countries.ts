import { z } from "zod";
import countriesJson from "@/data/countries.json";
import { type Country, countrySchema } from "@/lib/core/model/country";

const countries: ReadonlyMap<string, Country> = new Map(
  z
    .array(countrySchema)
    .parse(countriesJson)
    .map((country) => [country.code, country]),
);

/** "Britons" for GB; `null` where no such word is known to us. */
export function peopleOf(code: string): string | null {
  return countries.get(code)?.people ?? null;
}
