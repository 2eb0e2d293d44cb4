import type { ChartModel } from "@/lib/core/chart/chart-model";
import type { Problem } from "@/lib/core/errors";
import type { Join } from "@/lib/core/import/join/read-poll-files";
import type { ImportLimits } from "@/lib/core/import/limits";
import type { Mapping } from "@/lib/core/import/mapping";
import type { Inspection } from "@/lib/core/import/reading";

/** What the page asks of the reader. Files stay with it until it is ended; without `files` it reads those it has. */
export type ReaderRequest =
  | {
      readonly kind: "read";
      readonly turn: number;
      readonly files: readonly File[] | null;
      readonly mapping: Mapping;
      readonly limits: Pick<ImportLimits, "maxBytes" | "maxRows">;
    }
  | { readonly kind: "rows"; readonly file: number; readonly rows: readonly number[] };

/** What the reader answers. All of it is small: files and figures never leave the worker. */
export type ReaderAnswer =
  | ({ readonly kind: "progress"; readonly turn: number } & ReadingProgress)
  | { readonly kind: "seen"; readonly turn: number; readonly seen: Seen }
  | { readonly kind: "rows"; readonly file: number; readonly rows: readonly GridRow[] }
  /** A fault of ours, not of the file. */
  | { readonly kind: "failed"; readonly turn: number; readonly message: string };

export interface ReadingProgress {
  readonly name: string;
  /** Bytes of all files together. */
  readonly read: number;
  readonly size: number;
  /** Figures found so far. */
  readonly figures: number;
}

/** What became of the files. */
export interface Seen {
  readonly files: readonly SeenFile[];
  readonly join: Join | null;
  readonly preview: DraftPreview;
  /** What was said of the files, a saved mapping among them included. */
  readonly mapping: Mapping;
  /** The files that were such a mapping. */
  readonly mappingFiles: readonly string[];
  /** From the first byte to this answer. */
  readonly milliseconds: number;
}

export interface SeenFile {
  readonly inspection: Inspection;
  /** Of each column: the first filled cell, and what it is read as where that is something else. */
  readonly firstValues: readonly FirstValue[];
  /** `null` when the file is no text that can be cut into rows. */
  readonly grid: GridSize | null;
}

export interface FirstValue {
  readonly cell: string | null;
  readonly readAs: string | null;
}

/** A file as a spreadsheet shows it: rows count from 1, lines above the header included. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows of the header; empty when none was found. */
  readonly headerRows: readonly number[];
}

export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** How the first questions will stand on their pages. */
export interface DraftPreview {
  readonly charts: readonly DraftChart[];
  /** Of all files. */
  readonly polls: number;
  /** What shows only when the figures are put together; further checks are the server's. */
  readonly problems: readonly Problem[];
}

export interface DraftChart {
  readonly poll: string;
  readonly title: string;
  readonly question: string;
  readonly model: ChartModel;
}
