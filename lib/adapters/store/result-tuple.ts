import type { Figure } from "@/lib/core/model/figure";
import { type Result, resultSchema } from "@/lib/core/model/result";

/**
 * A result as it is stored: its values in this order, without the question and country, which its set states once.
 * Names in every result would double the size of the store. New fields go to the end.
 */
export type ResultTuple = readonly [
  /** Where it stands among all results of its poll, from 0: the order of the file. */
  position: number,
  region: string | null,
  population: string | null,
  subgroup: string | null,
  scenario: string | null,
  response: string,
  status: Figure["status"],
  unit: Figure["unit"],
  /** The number, or the bound. */
  printed: string | null,
  unweightedN: number | null,
  effectiveN: number | null,
  publishedMarginOfError: number | null,
  source: string,
  sourceRow: string,
  sourceColumn: string,
  importedRow: number,
  extra: Readonly<Record<string, string>> | null,
];

/** The stored form of the result at `position` of its poll. */
export function toTuple(result: Result, position: number): ResultTuple {
  const { figure, base, origin } = result;
  return [
    position,
    result.region,
    result.population,
    result.subgroup,
    result.scenario,
    result.response,
    figure.status,
    figure.unit,
    printedOf(figure),
    base.unweightedN,
    base.effectiveN,
    base.publishedMarginOfError,
    origin.source,
    origin.row,
    origin.column,
    result.importedRow,
    result.extra,
  ];
}

/** The result again; throws a ZodError when the values make none. */
export function fromTuple(values: readonly unknown[], question: string, country: string | null): Result {
  const [, region, population, subgroup, scenario, response, status, unit, printed, ...rest] = values;
  const [unweightedN, effectiveN, publishedMarginOfError, source, row, column, importedRow, extra] = rest;
  return resultSchema.parse({
    question,
    country,
    region,
    population,
    subgroup,
    scenario,
    response,
    figure: { status, unit, published: printed, bound: printed },
    base: { unweightedN, effectiveN, publishedMarginOfError },
    origin: { source, row, column },
    importedRow,
    extra,
  });
}

function printedOf(figure: Figure): string | null {
  switch (figure.status) {
    case "value":
      return figure.published;
    case "below":
      return figure.bound;
    case "missing":
    case "not_asked":
    case "suppressed":
      return null;
  }
}
