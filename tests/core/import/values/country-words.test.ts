import { describe, expect, it } from "vitest";
import { LANGUAGES } from "@/lib/core/import/languages/all-languages";
import { COUNTRY_CODES, countryWords, findByName, nameKey } from "@/lib/core/import/values/country-names";
import { countryOfHeader, readCountry } from "@/lib/core/import/values/read-country";

const POLLED_MOST = "AT BE CH CZ DE DK ES FI FR GB GR HU IE IT NL NO PL PT RO RU SE TR UA US".split(" ");

describe("a people as a country", () => {
  it.each([
    ["Brits", "GB"],
    ["Poles", "PL"],
    ["the French", "FR"],
    ["les Français", "FR"],
    ["Les Tchèques", "CZ"],
    ["die Deutschen", "DE"],
    ["Portugiesen", "PT"],
    ["gli italiani", "IT"],
    ["i francesi", "FR"],
    ["Svizzeri", "CH"],
    ["los españoles", "ES"],
    ["suecos", "SE"],
    ["suizos", "CH"],
    ["Polacy", "PL"],
    ["Niemcy", "DE"],
    ["Węgrzy", "HU"],
    ["svenskarna", "SE"],
    ["norrmännen", "NO"],
    ["danskerne", "DK"],
    ["østrigerne", "AT"],
    ["nordmenn", "NO"],
    ["svenskene", "SE"],
    ["suomalaiset", "FI"],
    ["venäläiset", "RU"],
  ])("%s are %s", (people, code) => {
    expect(readCountry(people, false)).toEqual({ ok: true, value: code });
  });

  it.each([
    ["les États-Unis", "US"],
    ["l'Italie", "IT"],
    ["los Países Bajos", "NL"],
    ["die Ukraine", "UA"],
    ["El Salvador", "SV"],
    ["La Réunion", "RE"],
  ])("%s is a country with its article", (name, code) => {
    expect(findByName(name)).toBe(code);
  });

  it.each(["Die Linke", "Los Verdes", "Los Angeles", "Le Pen", "Kongo"])("%s is no country", (name) => {
    expect(findByName(name)).toBeNull();
  });

  it.each(LANGUAGES)("is known in $locale for every country we hold most polls of", ({ peoples }) => {
    expect(POLLED_MOST.filter((code) => (peoples[code] ?? []).length === 0)).toEqual([]);
    expect(Object.keys(peoples).filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
  });

  it("heads a column as well: no answer word of any language is a people", () => {
    const answers = LANGUAGES.flatMap(({ answers: { degrees: _, ...words } }) => Object.values(words).flat());
    expect(answers.filter((word) => countryOfHeader(word) !== null)).toEqual([]);
  });
});

describe("the words for countries in all languages", () => {
  const codesByKey = new Map<string, Set<string>>();
  for (const { name, code } of countryWords())
    codesByKey.set(nameKey(name), (codesByKey.get(nameKey(name)) ?? new Set()).add(code));

  it("no word means two countries: one that two languages use differently is refused", () => {
    for (const [key, codes] of codesByKey)
      expect([key, findByName(key)]).toEqual([key, codes.size > 1 ? null : [...codes][0]]);
  });

  it("no people shares its word with another people or country", () => {
    for (const { peoples } of LANGUAGES)
      for (const [code, words] of Object.entries(peoples))
        for (const word of words) expect([word, findByName(word)]).toEqual([word, code]);
  });
});
