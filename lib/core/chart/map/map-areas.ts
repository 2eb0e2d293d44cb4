import { formatList } from "../../format/lists";
import type { ChartChoices } from "../chart-choices";
import type { ChartTable, ChartWords } from "../chart-model";
import type { ChartContext, ChartSubject } from "../chart-subject";
import { rankedBars } from "../ranked-bars";
import { distinct, selectComparable } from "../select-results";
import { type ClassStep, type ShareClass, shareClasses, stepOf } from "../share-classes";
import { figureOf } from "../words/figure-in-cell";

/** What both maps are made of: a country's figure and the class it falls into. */
export interface MapArea {
  readonly key: string;
  readonly label: string;
  readonly share: number | null;
  /** As printed on a tile: "45", "…" where the figure is suppressed, "" where it is not stated. */
  readonly valueLabel: string;
  readonly published: string;
  readonly step: ClassStep | null;
}

/** The countries of the map, largest share first, and the limits of its classes. */
export interface MapPlot {
  readonly areas: readonly MapArea[];
  readonly classes: readonly ShareClass[];
}

/** One answer across all countries of a poll, coloured by class; countries the map lacks are named with their figures. */
export function mapAreas(
  subject: ChartSubject,
  choices: ChartChoices,
  context: ChartContext,
  map: { readonly name: string; readonly has: (country: string) => boolean },
): MapPlot & { readonly words: ChartWords; readonly table: ChartTable } {
  const ranked = rankedBars(subject, choices, { ...context, mostRows: Number.POSITIVE_INFINITY });
  const classes = shareClasses(ranked.bars.flatMap(({ share }) => share ?? []));
  const areas = ranked.bars.map(({ key, label, share, published }) => ({
    key,
    label,
    share,
    valueLabel: figureOf(share, published),
    published,
    step: share === null ? null : stepOf(share, classes),
  }));
  const absent = areas.filter(({ key }) => !map.has(key)).map(({ label, published }) => `${label} ${published}`);
  const { words, table, withheld, noOrder } = ranked;
  return {
    areas,
    classes,
    table,
    words: {
      ...words,
      notes: [
        ...(absent.length > 0 ? [`Not on this map: ${formatList(absent, context.locale)}.`] : []),
        ...(withheld === null ? [] : [`${withheld.label}: ${withheld.reason}.`]),
        ...(noOrder === null ? [] : [`${noOrder.title} ${noOrder.reason}`]),
        ...words.notes,
      ],
      textAlternative: words.textAlternative.replace(/^Bar chart/, map.name),
    },
  };
}

/** Countries with a share of the answer that the chart compares by default. */
export function countriesWithShares({ results }: Pick<ChartSubject, "results">): readonly string[] {
  const shares = selectComparable(results).results.filter(
    ({ figure }) => figure.status === "value" && figure.unit === "percent",
  );
  return distinct(shares.flatMap(({ country }) => country ?? []));
}
