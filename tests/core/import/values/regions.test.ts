import { describe, expect, it } from "vitest";
import { wordKey } from "@/lib/core/import/languages/word-key";
import { readRegion, regionReader } from "@/lib/core/import/values/read-region";
import { REGIONS } from "@/lib/core/import/values/regions/all-regions";
import { countryOfRegions } from "@/lib/core/import/values/regions/country-of-regions";
import { regionCodeSchema } from "@/lib/core/model/identifiers";

const value = (code: string | null) => ({ ok: true, value: code });
const hintOf = (cell: string, country: string | null = null) => {
  const reading = regionReader(country)(cell);
  return reading.ok ? `read as ${reading.value}` : `${reading.code}: ${reading.hint}`;
};

describe("a region cell", () => {
  it.each([
    ["GB-SCT", "GB-SCT"],
    ["AU-NSW", "AU-NSW"],
    ["de-by", "DE-BY"],
    ["Scotland", "GB-SCT"],
    ["northern ireland", "GB-NIR"],
    ["Bayern", "DE-BY"],
    ["Bavaria", "DE-BY"],
    ["Baden-Wuerttemberg", "DE-BW"],
    ["Thuringen", "DE-TH"],
    ["Sachsen-Anhalt", "DE-ST"],
    ["NRW", "DE-NW"],
    ["Cataluña", "ES-CT"],
    ["Catalunya", "ES-CT"],
    ["Euskadi", "ES-PV"],
    ["Castilla-La Mancha", "ES-CM"],
    ["CASTILLA Y LEÓN", "ES-CL"],
    ["Melilla", "ES-ML"],
    ["Lombardia", "IT-25"],
    ["Trentino-Alto Adige/Südtirol", "IT-32"],
    ["Friuli Venezia Giulia", "IT-36"],
    ["Valle d’Aosta", "IT-23"],
    ["Ile de France", "FR-IDF"],
    ["Provence-Alpes-Côte d'Azur", "FR-PAC"],
    ["Corse", "FR-20R"],
    ["FR-COR", "FR-20R"],
    ["mazowieckie", "PL-14"],
    ["woj. śląskie", "PL-24"],
    ["województwo łódzkie", "PL-10"],
    ["Lower Silesian Voivodeship", "PL-02"],
    ["Alabama", "US-AL"],
    ["Washington, D.C.", "US-DC"],
    ["", null],
    ["NA", null],
  ])("%j is %s", (cell, code) => {
    expect(readRegion(cell)).toEqual(value(code));
  });

  it.each([
    ["Bayren", "Did you mean Bayern (DE-BY)?"],
    ["MD", "Did you mean Comunidad de Madrid (ES-MD) or Maryland (US-MD)?"],
    ["BY", "Did you mean Bayern (DE-BY)?"],
    ["Vlaanderen", "Use an ISO 3166-2 code"],
    ["Valencia", "Use an ISO 3166-2 code"],
    ["--", "Use an ISO 3166-2 code"],
  ])("%j is refused: %s", (cell, hint) => {
    expect(hintOf(cell)).toContain(`REGION_UNKNOWN: ${hint}`);
  });
});

describe("a region of a country that is known", () => {
  it.each([
    ["DE", "BY", "DE-BY"],
    ["DE", "by", "DE-BY"],
    ["ES", "MD", "ES-MD"],
    ["US", "MD", "US-MD"],
    ["IT", "25", "IT-25"],
    ["PL", "02", "PL-02"],
    ["DE", "--", null],
    ["DE", "bundesweit", null],
    ["FR", "France", null],
    ["ES", "Nacional", null],
    ["AU", "AU-NSW", "AU-NSW"],
    ["DE", "GB-SCT", "GB-SCT"],
  ])("in %s %j is %s", (country, cell, code) => {
    expect(regionReader(country)(cell)).toEqual(value(code));
  });

  it("of another country is refused, and the hint names it", () => {
    expect(hintOf("Hessen", "FR")).toContain("REGION_UNKNOWN: Did you mean Hessen (DE-HE)?");
    expect(hintOf("Italy", "FR")).toContain("REGION_UNKNOWN");
  });

  it.each([
    ["AL", "US-AL"],
    ["al", "US-AL"],
    ["us-al", "US-AL"],
    ["Alabama", "US-AL"],
    ["DE", "US-DE"],
    ["DE-BY", "DE-BY"],
    ["--", null],
    ["National", null],
    ["USA", null],
  ])("that are states: %j is %s", (cell, code) => {
    expect(regionReader("US")(cell)).toEqual(value(code));
  });
});

describe("a column of regions", () => {
  it.each([
    [["AL", "AK", "--"], "US"],
    [["CA", "MD"], "US"],
    [["Georgia", "United States"], "US"],
    [["Bayern", "BE", "bundesweit"], "DE"],
    [["Cataluña", "Galicia", "Madrid"], "ES"],
    [["Scotland", "Wales", "UK"], "GB"],
    [["BY", "BE"], null],
    [["Bayern", "Lombardia"], null],
    [["--"], null],
    [[], null],
  ])("%j names those of %s", (cells, country) => {
    expect(countryOfRegions(cells)).toBe(country);
  });
});

describe("the tables of regions", () => {
  const entries = Object.entries(REGIONS).flatMap(([country, table]) =>
    Object.entries(table).map(([code, names]) => ({ country, code, names })),
  );

  it.each([
    ["GB", 4],
    ["DE", 16],
    ["ES", 19],
    ["IT", 20],
    ["FR", 13],
    ["PL", 16],
    ["US", 52],
  ])("hold of %s all %i", (country, count) => {
    expect(Object.keys(REGIONS[country] ?? {})).toHaveLength(count);
  });

  it("have codes that begin with their country and fit the model", () => {
    for (const { country, code } of entries) {
      expect(code.slice(0, 3)).toBe(`${country}-`);
      expect(regionCodeSchema.safeParse(code).success).toBe(true);
    }
  });

  it("give no name to two regions, so that every name is read alone", () => {
    const keys = entries.flatMap(({ names }) => names.map(wordKey));
    expect(keys.filter((key, position) => keys.indexOf(key) !== position)).toEqual([]);
    for (const { code, names } of entries)
      for (const name of names) expect([name, readRegion(name)]).toEqual([name, value(code)]);
  });
});
