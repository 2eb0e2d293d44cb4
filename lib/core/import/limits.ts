/** How large a file may be. The command line can raise the first two. */
export interface ImportLimits {
  readonly maxBytes: number;
  /** Records, the header and blank ones included. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Characters of one cell. */
  readonly maxCellLength: number;
  /** Characters of one row with all its cells. */
  readonly maxRowLength: number;
  /** Rows of a file that must be held whole, as its rows say nothing one by one: a crosstab, a poll list. */
  readonly maxHeldRows: number;
}

export const DEFAULT_LIMITS: ImportLimits = {
  maxBytes: 50_000_000,
  maxRows: 1_000_000,
  maxColumns: 500,
  maxCellLength: 65_536,
  maxRowLength: 1_048_576,
  maxHeldRows: 100_000,
};
