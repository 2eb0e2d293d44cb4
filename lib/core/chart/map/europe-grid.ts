/** The tile grid of Europe: each country about where a map has it, all of one size. Columns are read from left to right. */
const GRID = `
IS ·· ·· ·· NO SE FI ·· ·· ··
·· ·· ·· ·· ·· ·· EE ·· ·· ··
IE GB ·· ·· DK ·· LV ·· ·· ··
·· ·· ·· NL DE PL LT BY ·· ··
·· ·· ·· BE LU CZ SK UA ·· ··
·· ·· ·· FR CH AT HU RO MD ··
·· PT ES ·· IT SI HR RS BG ··
·· ·· ·· ·· ·· BA ME XK MK TR
·· ·· ·· ·· MT ·· ·· AL GR CY`;

const LINES = GRID.trim()
  .split("\n")
  .map((line) => line.split(" "));

export const GRID_COLUMNS = LINES[0]?.length ?? 0;
export const GRID_ROWS = LINES.length;

/** The countries of the grid with their column and row, from 0. */
export const EUROPE_GRID: readonly { readonly code: string; readonly column: number; readonly row: number }[] =
  LINES.flatMap((line, row) => line.flatMap((code, column) => (code === "··" ? [] : [{ code, column, row }])));

/** Whether a country has a tile. */
export function isOnGrid(code: string): boolean {
  return EUROPE_GRID.some((tile) => tile.code === code);
}
