import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "@/lib/core/import/values/country-names";
import { countryOfHeader, holdsCodesOnly, readCountry } from "@/lib/core/import/values/read-country";
import { countryName } from "@/lib/core/model/country";

describe("a country cell", () => {
  it.each([
    ["GB", "GB"],
    ["gb", "GB"],
    ["UK", "GB"],
    ["EL", "GR"],
    ["XK", "XK"],
    ["EU", "EU"],
    ["United Kingdom", "GB"],
    ["Great Britain", "GB"],
    ["Britain", "GB"],
    ["the United Kingdom", "GB"],
    ["USA", "US"],
    ["U.S.", "US"],
    ["United States of America", "US"],
    ["South Korea", "KR"],
    ["Republic of Korea", "KR"],
    ["Czech Republic", "CZ"],
    ["Czechia", "CZ"],
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["Holland", "NL"],
    ["The Netherlands", "NL"],
    ["Kosovo", "XK"],
    ["European Union", "EU"],
    ["Bosnia and Herzegovina", "BA"],
    ["Bosnia & Herzegovina", "BA"],
    ["Cote d'Ivoire", "CI"],
    ["Ivory Coast", "CI"],
    ["Saint Lucia", "LC"],
    ["POLAND", "PL"],
    ["", null],
  ])("%j is %s", (cell, code) => {
    expect(readCountry(cell, false)).toEqual({ ok: true, value: code });
  });

  it.each(["Freedonia", "England", "Korea", "AL-01", "YU", "Europe"])("%j is refused", (cell) => {
    expect(readCountry(cell, false)).toMatchObject({ ok: false, code: "COUNTRY_UNKNOWN" });
  });

  it.each([
    ["Germnay", "Germany"],
    ["Polnad", "Poland"],
    ["Frence", "France"],
  ])("%j gets the suggestion %s", (cell, name) => {
    const reading = readCountry(cell, false);
    expect(reading.ok ? "" : reading.hint).toContain(`Did you mean ${name}?`);
  });

  it("NA is Namibia among codes and ambiguous among names", () => {
    expect(readCountry("NA", true)).toEqual({ ok: true, value: "NA" });
    expect(readCountry("NA", false)).toMatchObject({ ok: false, code: "COUNTRY_UNKNOWN" });
    expect(holdsCodesOnly(["GB", "NA", ""])).toBe(true);
    expect(holdsCodesOnly(["France", "NA"])).toBe(false);
  });

  it("every country is found by its code and by the name Intl gives it", () => {
    expect(COUNTRY_CODES).toHaveLength(251);
    for (const code of COUNTRY_CODES) {
      expect(readCountry(code, true)).toEqual({ ok: true, value: code });
      expect(readCountry(countryName(code), false)).toEqual({ ok: true, value: code });
    }
  });
});

describe("a column name", () => {
  it.each(["No", "Is", "It", "in", "be", "at", "avg", "Yes"])("%j is no country", (header) => {
    expect(countryOfHeader(header)).toBeNull();
  });

  it("is a country by its name or by its code in capitals", () => {
    expect(["UK", "Germany", "PL"].map(countryOfHeader)).toEqual(["GB", "DE", "PL"]);
  });
});
