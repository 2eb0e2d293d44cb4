import type { ClassStep } from "../share-classes";
import type { PlacedLegendItem, PlacedRect, PlacedText } from "./placed";

/** The ranking beside a map: what a map cannot show is how close two countries are. */
export interface PlacedMapList {
  readonly rows: readonly { readonly key: string; readonly label: PlacedText; readonly value: PlacedText }[];
  /** How many countries stand in the table alone, or `null`. */
  readonly more: PlacedText | null;
}

export interface PlacedTileMap {
  readonly kind: "tile-map";
  readonly width: number;
  readonly height: number;
  readonly legend: readonly PlacedLegendItem[];
  readonly tiles: readonly (PlacedRect & {
    readonly key: string;
    readonly share: number | null;
    readonly published: string | null;
    readonly step: ClassStep | null;
    readonly code: PlacedText;
    readonly value: PlacedText | null;
  })[];
  readonly list: PlacedMapList | null;
}

export interface PlacedWorldMap {
  readonly kind: "world-map";
  readonly width: number;
  readonly height: number;
  readonly legend: readonly PlacedLegendItem[];
  /** Where the outlines stand, and their size against that in which they are kept. */
  readonly map: PlacedRect & { readonly scale: number };
  readonly areas: readonly {
    readonly key: string;
    readonly label: string;
    readonly share: number | null;
    readonly published: string;
    readonly step: ClassStep | null;
    readonly dot: { readonly x: number; readonly y: number; readonly r: number } | null;
  }[];
  readonly list: PlacedMapList | null;
}
