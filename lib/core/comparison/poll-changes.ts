import { formatCount } from "../format/percent";
import { countryName } from "../model/country";
import type { Figure, Unit } from "../model/figure";
import type { Poll } from "../model/poll";
import type { PollContent } from "../model/poll-content";
import { type Result, resultKey } from "../model/result";
import { type FieldChange, fieldChanges, type ValueChange, valueChanges } from "./field-changes";
import { isSame } from "./same-value";

/** Which figure of a poll. A share and its seats are two cells. */
export interface Cell
  extends Pick<Result, "question" | "country" | "region" | "population" | "subgroup" | "scenario" | "response"> {
  readonly unit: Unit;
}

/** One thing about a figure that two states of a poll give differently. */
export interface FigureChange {
  readonly cell: Cell;
  /** The number itself, or why there is none; who stands behind it; what the file keeps beside it. */
  readonly what: "figure" | "base" | "extra";
  /** Ready to be read, such as `56%` or `n 1,003`; `null` = the figure was, or is, not there. */
  readonly from: string | null;
  readonly to: string | null;
  /** The figures themselves, with their places in the files. */
  readonly before: Result | null;
  readonly after: Result | null;
}

export interface PollChanges {
  readonly fields: readonly FieldChange[];
  /** In the order of the second state; figures that are gone come last. */
  readonly figures: readonly FigureChange[];
}

/** What is not the same in two states of a poll, figure by figure; `null` = there is no such state. */
export function pollChanges(before: PollContent | null, after: PollContent | null): PollChanges {
  return {
    fields: pollValueChanges(before?.poll ?? null, after?.poll ?? null).flatMap(fieldChanges),
    figures: figureChanges(before?.results ?? [], after?.results ?? []),
  };
}

/** The same figures from a file of another name are the same poll. */
const HOW_IT_CAME: ReadonlySet<string> = new Set<keyof Poll>(["sample", "importedFile"]);

/** What is not the same in a poll apart from its figures, by the keys of the poll. */
export function pollValueChanges(before: Poll | null, after: Poll | null): readonly ValueChange[] {
  return valueChanges(before, after).filter(({ key }) => !HOW_IT_CAME.has(key));
}

/** The cell in words, without its question: `United Kingdom, 18–34, support`. */
export function cellText(
  { country, region, population, subgroup, scenario, response }: Omit<Cell, "unit">,
  locale: string,
): string {
  const place = region ?? (country === null ? null : countryName(country, locale));
  return [place, population, subgroup, scenario, response].filter((part) => part !== null).join(", ");
}

function figureChanges(before: readonly Result[], after: readonly Result[]): readonly FigureChange[] {
  const old = new Map(before.map((result) => [resultKey(result), result]));
  const kept = new Set(after.map(resultKey));
  return [
    ...after.flatMap((result) => cellChanges(old.get(resultKey(result)) ?? null, result)),
    ...before.filter((result) => !kept.has(resultKey(result))).flatMap((result) => cellChanges(result, null)),
  ];
}

/** Where a figure stood may change without the figure: only what it says counts. */
function cellChanges(before: Result | null, after: Result | null): readonly FigureChange[] {
  const one = after ?? before;
  if (one === null) return [];
  const change = (what: FigureChange["what"], textOf: (result: Result) => string): FigureChange => {
    const [from, to] = [before && textOf(before), after && textOf(after)];
    return { cell: cellOf(one), what, from, to, before, after };
  };
  const figure = () => change("figure", (result) => figureText(result.figure));
  if (before === null || after === null) return [figure()];
  return [
    ...(isSame(before.figure, after.figure) ? [] : [figure()]),
    ...(isSame(before.base, after.base) ? [] : [change("base", baseText)]),
    ...(isSame(before.extra, after.extra) ? [] : [change("extra", extraText)]),
  ];
}

function cellOf({ question, country, region, population, subgroup, scenario, response, figure }: Result): Cell {
  return { question, country, region, population, subgroup, scenario, response, unit: figure.unit };
}

function figureText(figure: Figure): string {
  const unit = figure.unit === "percent" ? "%" : ` ${figure.unit}`;
  if (figure.status === "value") return `${figure.published}${unit}`;
  return figure.status === "below" ? `<${figure.bound}${unit}` : figure.status.replace("_", " ");
}

function baseText({ base: { unweightedN, effectiveN, publishedMarginOfError: margin } }: Result): string {
  const parts = [
    unweightedN === null ? [] : `n ${formatCount(unweightedN)}`,
    effectiveN === null ? [] : `effective n ${formatCount(effectiveN)}`,
    // The store keeps 3.1 points as 0.031, which times 100 is 3.1000000000000001.
    margin === null ? [] : `margin of error ±${Number((margin * 100).toPrecision(12))} points`,
  ].flat();
  return parts.length === 0 ? "n not stated" : parts.join(", ");
}

function extraText({ extra }: Result): string {
  const parts = Object.entries(extra ?? {}).map(([column, text]) => `${column}: ${text}`);
  return parts.length === 0 ? "nothing beside it" : parts.join("; ");
}
