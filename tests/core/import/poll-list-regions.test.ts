import { describe, expect, it } from "vitest";
import { mapping, readCsv } from "./read-csv";

const HEADER = "pollster,state,end,A,B\n";
const read = (rows: readonly string[], answers: Record<string, string> = {}) =>
  readCsv(HEADER + rows.map((state, day) => `Acme,${state},2026-04-0${day + 1},60,40\n`).join(""), {
    mapping: mapping({ answers: { QUESTION_TOPIC: "Vote", ...answers } }),
  });
const territoriesOf = (reading: ReturnType<typeof read>) =>
  reading.records.filter(({ response }) => response === "A").map(({ country, region }) => `${country} ${region}`);
const faultsOf = ({ inspection }: ReturnType<typeof read>) => [
  ...inspection.asks.map(({ code }) => code),
  ...inspection.problems.filter(({ severity }) => severity === "error").map(({ code }) => code),
];

describe("the region column of a list of polls", () => {
  it("with nothing but -- names no region, and the country is asked for", () => {
    expect(faultsOf(read(["--", "--"]))).toEqual(["COUNTRY"]);
    expect(territoriesOf(read(["--", "--"], { COUNTRY: "DE" }))).toEqual(["DE null", "DE null"]);
    expect(territoriesOf(read(["--", "--"], { COUNTRY: "US" }))).toEqual(["US null", "US null"]);
    expect(territoriesOf(read(["--", ""], { COUNTRY: "none" }))).toEqual(["null null", "null null"]);
  });

  it("with nothing in it is no fault either", () => {
    expect(faultsOf(read(["", ""]))).toEqual(["COUNTRY"]);
    expect(territoriesOf(read(["", ""], { COUNTRY: "FR" }))).toEqual(["FR null", "FR null"]);
  });

  it("with nothing but a country, and signs for the whole of it, gives the country", () => {
    expect(territoriesOf(read(["USA", "National"]))).toEqual(["US null", "US null"]);
  });

  it("with two countries in it is refused: they are no regions", () => {
    expect(faultsOf(read(["Italy", "Poland"]))).toContain("REGION_UNKNOWN");
  });

  it("with one state among -- is one of states of the US", () => {
    expect(territoriesOf(read(["--", "DE", "Texas"]))).toEqual(["US null", "US US-DE", "US US-TX"]);
  });

  it("with names of regions gives them and their country", () => {
    expect(territoriesOf(read(["Bayern", "Saxony"]))).toEqual(["DE DE-BY", "DE DE-SN"]);
    expect(territoriesOf(read(["mazowieckie", "śląskie"]))).toEqual(["PL PL-14", "PL PL-24"]);
  });

  it("with an unknown name refuses that name only", () => {
    const reading = read(["Bayern", "Bayren"]);
    expect(faultsOf(reading)).toEqual(["REGION_UNKNOWN"]);
    expect(reading.inspection.problems.find(({ code }) => code === "REGION_UNKNOWN")?.hint).toContain("Bayern (DE-BY)");
  });
});
