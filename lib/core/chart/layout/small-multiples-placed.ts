import type { ColourRole } from "../chart-model";
import type { PlacedGap } from "./gap-row";
import type { PlacedRect, PlacedText } from "./placed";

/** A panel over time. */
export interface PlacedTimePanel {
  readonly key: string;
  readonly name: string;
  readonly title: PlacedText;
  readonly plot: PlacedRect;
  readonly gridlines: readonly { readonly y: number; readonly label: PlacedText | null }[];
  readonly timeTicks: readonly { readonly x: number; readonly label: PlacedText }[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly poll: number;
    readonly published: string;
  }[];
  readonly end: PlacedText | null;
}

/** A panel of bars. */
export interface PlacedBarPanel {
  readonly key: string;
  readonly name: string;
  readonly colour: ColourRole;
  readonly title: PlacedText;
  readonly plot: PlacedRect;
  /** From one bar to the next. */
  readonly pitch: number;
  /** In slots: a gap of left-out rows has a place of its own. */
  readonly bars: readonly {
    readonly key: string;
    readonly slot: number;
    readonly name: string;
    readonly published: string;
    readonly bar: PlacedRect | null;
    readonly value: PlacedText;
  }[];
  readonly slots: number;
}

export type PlacedSmallMultiples = {
  readonly kind: "small-multiples";
  readonly width: number;
  readonly height: number;
  /** Panels stand in this many rows. */
  readonly lines: number;
  readonly dotPx: number;
} & (
  | { readonly over: "time"; readonly joined: boolean; readonly panels: readonly PlacedTimePanel[] }
  | {
      readonly over: "countries";
      readonly panels: readonly PlacedBarPanel[];
      readonly names: readonly PlacedText[];
      readonly gaps: readonly PlacedGap[];
    }
);
