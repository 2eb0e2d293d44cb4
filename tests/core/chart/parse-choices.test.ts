import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { choicesToQuery, parseChoices } from "@/lib/core/chart/parse-choices";

describe("parseChoices", () => {
  it.each([
    ["", noChoices],
    ["countries=GB,FR", { ...noChoices, countries: ["GB", "FR"] }],
    ["countries=GB&countries=FR", { ...noChoices, countries: ["GB", "FR"] }],
    ["sort=name&rows=all&focus=PL", { ...noChoices, sort: "name", rows: "all", focus: "PL" }],
    ["from=2016&to=2017-06&type=stacked-bars", { ...noChoices, from: "2016", to: "2017-06", type: "stacked-bars" }],
    ["from=&to=", noChoices],
  ])("reads %s", (query, expected) => {
    expect(parseChoices(new URLSearchParams(query))).toEqual({ choices: expected, ignored: [] });
  });

  it.each([
    ["sort=size", "sort", "one of value, name"],
    ["countries=gb", "countries", "two-letter country codes joined by commas, such as GB,FR"],
    ["from=yesterday", "from", "a date such as 2026-11-03, 2026-11 or 2026"],
    ["from=2026-02-30", "from", "a date such as 2026-11-03, 2026-11 or 2026"],
  ])("leaves %s to us and says what is allowed", (query, key, allowed) => {
    const { choices, ignored } = parseChoices(new URLSearchParams(query));
    expect(choices).toEqual(noChoices);
    expect(ignored).toMatchObject([{ key, allowed }]);
  });

  it("names an unknown key and the known ones", () => {
    expect(parseChoices(new URLSearchParams("__proto__=1&colour=red"), ["view"]).ignored).toEqual([
      { key: "__proto__", value: "1", allowed: expect.stringContaining("type, countries") },
      { key: "colour", value: "red", allowed: expect.stringContaining("view") },
    ]);
  });

  it("choicesToQuery is its inverse", () => {
    const choices = {
      ...noChoices,
      countries: ["GB", "PL"],
      responses: ["don’t know", "No, never"],
      from: "2016",
      sort: "name" as const,
    };
    expect(parseChoices(new URLSearchParams(choicesToQuery(choices))).choices).toEqual(choices);
  });
});
