import type { ColourRole, MarkSymbol } from "../chart-model";
import type { FontWeight } from "../font/text-width";
import type { VisualRun } from "../font/visual-runs";
import type { PlacedDivergingBars } from "./diverging-bars-placed";
import type { PlacedIntervals } from "./dots-with-intervals-placed";
import type { PlacedDumbbell } from "./dumbbell-placed";
import type { PlacedGap } from "./gap-row";
import type { PlacedGroupedDots } from "./grouped-dots-placed";
import type { PlacedHeatTable } from "./heat-table-placed";
import type { PlacedTileMap, PlacedWorldMap } from "./map-placed";
import type { PlacedSeats } from "./seats-placed";
import type { PlacedSlope } from "./slope-placed";
import type { PlacedSmallMultiples } from "./small-multiples-placed";

/** One line of text at its baseline. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight: FontWeight;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: "text" | "text-secondary" | "warning";
  /** In a picture, where the line has right-to-left letters: its pieces from left to right (`picture-texts.ts`). */
  readonly runs?: readonly VisualRun[];
}

export interface PlacedRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLegendItem {
  readonly key: string;
  readonly colour: ColourRole;
  readonly symbol: MarkSymbol | null;
  readonly swatch: PlacedRect;
  readonly label: PlacedText;
}

export interface PlacedRankedBars {
  readonly kind: "ranked-bars";
  readonly width: number;
  readonly height: number;
  /** Where every bar begins: the line of 0%. */
  readonly baseline: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Names stand above their bars: a line down the chart would cross them. */
  readonly showsBaseline: boolean;
  /** Width in px of one whole share (100%). */
  readonly shareWidth: number;
  readonly bars: readonly (PlacedRect & {
    readonly key: string;
    readonly share: number | null;
    readonly published: string;
    readonly colour: ColourRole;
    readonly label: PlacedText;
    readonly value: PlacedText;
  })[];
  readonly gaps: readonly PlacedGap[];
  readonly withheld: { readonly box: PlacedRect; readonly label: PlacedText; readonly reason: PlacedText } | null;
  readonly bracket: {
    readonly x: number;
    readonly top: number;
    readonly bottom: number;
    readonly lines: readonly PlacedText[];
  } | null;
}

export interface PlacedStackedBars {
  readonly kind: "stacked-bars";
  readonly width: number;
  readonly height: number;
  readonly legend: readonly PlacedLegendItem[];
  readonly heads: readonly PlacedText[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: PlacedText;
    readonly segments: readonly (PlacedRect & {
      readonly answer: string;
      readonly share: number;
      readonly published: string;
      readonly colour: ColourRole;
      /** `null` where the segment is too narrow for its figure. */
      readonly value: PlacedText | null;
    })[];
    readonly columns: readonly PlacedText[];
  }[];
  readonly gaps: readonly PlacedGap[];
}

export interface PlacedDots {
  readonly kind: "dots-over-time";
  readonly width: number;
  readonly height: number;
  readonly plot: PlacedRect;
  readonly legend: readonly PlacedLegendItem[];
  readonly gridlines: readonly { readonly y: number; readonly share: number; readonly label: PlacedText }[];
  readonly timeTicks: readonly { readonly x: number; readonly day: number; readonly label: PlacedText }[];
  readonly series: readonly {
    readonly key: string;
    readonly colour: ColourRole;
    readonly symbol: MarkSymbol;
    readonly points: readonly {
      readonly x: number;
      readonly y: number;
      readonly poll: number;
      readonly share: number;
      readonly line: number | null;
      readonly inOtherWords: boolean;
    }[];
    readonly endLabel: PlacedText | null;
  }[];
}

/** A chart model with every mark and text at its place, in px of its own width and height. */
export type PlacedChart =
  | PlacedRankedBars
  | PlacedStackedBars
  | PlacedDots
  | PlacedIntervals
  | PlacedDivergingBars
  | PlacedDumbbell
  | PlacedSlope
  | PlacedGroupedDots
  | PlacedSmallMultiples
  | PlacedHeatTable
  | PlacedTileMap
  | PlacedWorldMap
  | PlacedSeats;
