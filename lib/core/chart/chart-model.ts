import type { CountryCode } from "../model/identifiers";
import type { DivergingBarsPlot } from "./diverging-bars-plot";
import type { DotsWithIntervalsPlot } from "./dots-with-intervals-plot";
import type { DumbbellPlot } from "./dumbbell-plot";
import type { GroupedDotsPlot } from "./grouped-dots-plot";
import type { HeatTablePlot } from "./heat-table-plot";
import type { SeatsPlot } from "./seats-plot";
import type { SlopePlot } from "./slope-plot";
import type { SmallMultiplesPlot } from "./small-multiples-plot";
import type { TileMapPlot } from "./tile-map-plot";
import type { WorldMapPlot } from "./world-map-plot";

/** A colour by its meaning; the theme gives it a value (`lib/theme`). */
export type ColourRole =
  | "focus"
  | "context"
  | "oppose"
  | "neither"
  | "support"
  | "dont-know"
  | "strongly-oppose"
  | "tend-to-oppose"
  | "tend-to-support"
  | "strongly-support"
  | "category-1"
  | "category-2"
  | "category-3"
  | "category-4"
  | "category-5"
  | "other"
  | "sequential-1"
  | "sequential-2"
  | "sequential-3"
  | "sequential-4"
  | "sequential-5";

export type MarkSymbol = "circle" | "square" | "triangle" | "diamond" | "ring" | "triangle-down";

/** Words above and below every chart, the same on the page, in the picture and in the file. */
export interface ChartWords {
  /** A finding when it is safe, else the topic. No full stop. */
  readonly headline: string;
  /** The question verbatim in quotation marks, or `null` when the source does not give it. */
  readonly wording: string | null;
  readonly wordingLanguage: string | null;
  /** Unit and base: "% of voters who support …, by country". */
  readonly measure: string;
  readonly notes: readonly string[];
  readonly sourceLines: readonly string[];
  /** Chart kind, what is shown and the main finding with its figures, for those who cannot see the picture. */
  readonly textAlternative: string;
}

/** The figures of the chart as a table: every chart has one, and it shows what the source published. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly TableCell[] }[];
}
export interface TableCell {
  readonly text: string;
  /** Where the figure comes from: `peacekeepers.csv, row 2, column Q`; `null` for what is no figure. */
  readonly origin: string | null;
}

export interface ShareAxis {
  /** In shares: 0 to 0.6, say. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Rows left out after the first `after` rows that are drawn, and the words that say so. */
export interface RowGap {
  readonly after: number;
  readonly label: string;
}

/** One bar a country, largest first: "56% of Britons polled …". */
export interface RankedBarsPlot {
  readonly kind: "ranked-bars";
  readonly axis: ShareAxis;
  readonly bars: readonly {
    readonly key: CountryCode;
    readonly label: string;
    /** `null` = no figure; `valueLabel` then says why. */
    readonly share: number | null;
    readonly valueLabel: string;
    /** As the source published it: "56%". */
    readonly published: string;
    readonly colour: ColourRole;
    readonly emphasised: boolean;
  }[];
  /** Empty = every row is drawn. */
  readonly gaps: readonly RowGap[];
  /** A dashed, empty row: countries the poll covered but the source gives no figures for. */
  readonly withheld: { readonly label: string; readonly reason: string } | null;
  /** Rows (first and last index) whose order means nothing, and why; drawn as a bracket. */
  readonly noOrder: {
    readonly first: number;
    readonly last: number;
    readonly title: string;
    readonly reason: string;
  } | null;
}

/** One row a country (or poll), cut into answers that add up to the whole. */
export interface StackedBarsPlot {
  readonly kind: "stacked-bars";
  readonly answers: readonly { readonly key: string; readonly label: string; readonly colour: ColourRole }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly segments: readonly {
      readonly answer: string;
      readonly share: number;
      readonly start: number;
      readonly valueLabel: string;
      readonly published: string;
    }[];
    /** Right of the bar: "+26"; `null` when there are not two sides. */
    readonly net: string | null;
    readonly n: string | null;
  }[];
  readonly gaps: readonly RowGap[];
  readonly showsNet: boolean;
  readonly showsN: boolean;
}

/** Every poll a mark at its fieldwork midpoint; no line is drawn where none is justified. */
export interface DotsOverTimePlot {
  readonly kind: "dots-over-time";
  readonly shareAxis: ShareAxis;
  readonly timeAxis: {
    /** Days since 1970-01-01. */
    readonly domain: readonly [number, number];
    readonly ticks: readonly { readonly day: number; readonly label: string }[];
  };
  /** Oldest first; `label` names pollster and dates. */
  readonly polls: readonly { readonly day: number; readonly label: string }[];
  readonly series: readonly {
    readonly key: string;
    readonly label: string;
    readonly colour: ColourRole;
    readonly symbol: MarkSymbol;
    readonly points: readonly {
      /** Counts from 0 in `polls`. */
      readonly poll: number;
      readonly share: number;
      readonly published: string;
      /** The line that joins it with others of the same number: one pollster's, with unchanged wording; `null` = none. */
      readonly line: number | null;
      /** Asked in other words than the leading question of the series: drawn as a hollow mark. */
      readonly inOtherWords: boolean;
    }[];
    /** At the right end: "56% support". */
    readonly endLabel: string;
  }[];
}

/** What is drawn, without a pixel: picture, page and live chart all place these marks. */
export type ChartPlot =
  | RankedBarsPlot
  | StackedBarsPlot
  | DotsOverTimePlot
  | DotsWithIntervalsPlot
  | DivergingBarsPlot
  | DumbbellPlot
  | SlopePlot
  | GroupedDotsPlot
  | SmallMultiplesPlot
  | HeatTablePlot
  | TileMapPlot
  | WorldMapPlot
  | SeatsPlot;

interface Told {
  readonly words: ChartWords;
  readonly table: ChartTable;
}
export type DivergingBarsModel = DivergingBarsPlot & Told;
export type DumbbellModel = DumbbellPlot & Told;
export type SlopeModel = SlopePlot & Told;
export type GroupedDotsModel = GroupedDotsPlot & Told;
export type SmallMultiplesModel = SmallMultiplesPlot & Told;
export type RankedBarsModel = RankedBarsPlot & Told;
export type StackedBarsModel = StackedBarsPlot & Told;
export type DotsOverTimeModel = DotsOverTimePlot & Told;
export type DotsWithIntervalsModel = DotsWithIntervalsPlot & Told;
export type HeatTableModel = HeatTablePlot & Told;
export type TileMapModel = TileMapPlot & Told;
export type WorldMapModel = WorldMapPlot & Told;
export type SeatsModel = SeatsPlot & Told;

/** All that a chart says: what is drawn, the words around it and its figures as a table, so that none can disagree. */
export type ChartModel = ChartPlot & Told;

/** The drawn part alone: what a browser needs to make the chart live. */
export function plotOf(model: ChartModel): ChartPlot {
  const { words: _words, table: _table, ...plot } = model;
  return plot;
}
