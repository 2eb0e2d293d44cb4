import type { TidyColumn } from "../model/tidy-record";
import type { FieldSource, ShapeInput } from "./layout";
import { isNotStated } from "./values/not-stated";
import { countryOfRegions } from "./values/regions/country-of-regions";
import { countryNamed, isNationalSign, isWholeCountry } from "./values/regions/whole-country";

/**
 * Settles what the region column of a list of polls names, and gives the country whose parts it names; `null` when
 * it is none we know. A column that holds nothing but signs for the whole country names no region: it is not read.
 * Where such a column names the country ("USA" in every row), the polls are of that country.
 */
export function settleRegions({ split }: ShapeInput, fields: Map<TidyColumn, FieldSource>): string | null {
  const source = fields.get("region");
  if (source?.kind !== "column") return null;
  const cells = split.rows
    .map((row) => row.cells[source.column - 1]?.trim() ?? "")
    .filter((cell) => !isNotStated(cell));
  const regionsOf = givenCountry(fields) ?? countryOfRegions(cells);
  const country = regionsOf ?? countryOfAll(cells);
  if (source.otherwise === null && cells.every((cell) => isWholeCountry(cell, country))) fields.delete("region");
  if (country !== null && !fields.has("country")) fields.set("country", { kind: "given", text: country });
  return fields.has("region") ? regionsOf : null;
}

/** The country a person gave for the whole file. */
function givenCountry(fields: ReadonlyMap<TidyColumn, FieldSource>): string | null {
  const source = fields.get("country");
  return source?.kind === "given" ? countryNamed(source.text) : null;
}

/** The country that every cell names, beside signs that name none; `null` when there is none, or another word. */
function countryOfAll(cells: readonly string[]): string | null {
  const countries = new Set(cells.filter((cell) => !isNationalSign(cell)).map(countryNamed));
  const [country = null] = countries;
  return countries.size === 1 ? country : null;
}
