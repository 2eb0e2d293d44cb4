/** How large a file may be. The command line can raise the first two. */
export interface ImportLimits {
  readonly maxBytes: number;
  /** Records, the header and blank ones included. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Characters of one cell. */
  readonly maxCellLength: number;
}

export const DEFAULT_LIMITS: ImportLimits = {
  maxBytes: 50_000_000,
  maxRows: 1_000_000,
  maxColumns: 500,
  maxCellLength: 65_536,
};
