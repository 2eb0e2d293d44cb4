import type { Figure } from "../model/figure";
import type { Result } from "../model/result";
import type { TidyRecord } from "../model/tidy-record";
import { shiftDecimal } from "./values/decimal-text";

/** A record as the store holds it: the margin in share units, the bound of `<1` in the figure. */
export function assembleResult(record: TidyRecord): Result {
  return {
    question: record.questionId,
    country: record.country,
    region: record.region,
    population: record.population,
    subgroup: record.subgroup,
    scenario: record.scenario,
    response: record.response,
    figure: figureOf(record),
    base: {
      unweightedN: record.n,
      effectiveN: record.effectiveN,
      publishedMarginOfError:
        record.marginOfError === null ? null : Number(shiftDecimal(String(record.marginOfError), -2)),
    },
    origin: { source: record.source, row: record.sourceRow, column: record.sourceColumn },
    importedRow: record.fileRow,
    extra: extraOf(record),
  };
}

function figureOf({ status, unit, share, extra }: TidyRecord): Figure {
  if (status === "value") return { status, unit, published: share ?? "" };
  if (status === "below") return { status, unit, bound: extra?.bound ?? "" };
  return { status, unit };
}

function extraOf({ status, extra }: TidyRecord): Result["extra"] {
  if (extra === null || status !== "below") return extra;
  const entries = Object.entries(extra).filter(([name]) => name !== "bound");
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
