/** Heights and the width of the row numbers in px; the style sheet holds the same numbers. */
export const ROW_PX = 32;
export const ROW_HEAD_PX = 56;

const NARROWEST_PX = 112;
const WIDEST_PX = 240;

/** Few columns share the width there is; of many each gets the least that can be read. */
export function columnWidth(viewPx: number, columns: number): number {
  const each = Math.floor((viewPx - ROW_HEAD_PX) / Math.max(1, columns));
  return Math.min(Math.max(each, NARROWEST_PX), WIDEST_PX);
}

/** Taller than this no element is drawn right by every browser; a longer list is scrolled in larger strides. */
const TALLEST_PX = 8_000_000;

/** Drawn beyond the edges, so that a slow answer leaves no holes. */
const BESIDE = 4;

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A part of a list that is seen: from the first to before the last, counted from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How tall the scrolled content is. */
export function contentHeight(rows: number): number {
  return Math.min(rows * ROW_PX, TALLEST_PX);
}

/** px of rows behind one px of scrolling: 1 for all but the longest lists. */
function stride(rows: number, viewPx: number): number {
  const [full, drawn] = [rows * ROW_PX, contentHeight(rows)];
  return full === drawn ? 1 : (full - viewPx) / (drawn - viewPx);
}

/** The rows to draw, and where the first of them lies in the scrolled content. */
export function rowSpan(scrollTop: number, viewPx: number, rows: number): Span & { readonly topPx: number } {
  const at = scrollTop * stride(rows, viewPx);
  const from = Math.max(0, Math.floor(at / ROW_PX) - BESIDE);
  const to = Math.min(rows, Math.ceil((at + viewPx) / ROW_PX) + BESIDE);
  return { from, to, topPx: scrollTop + from * ROW_PX - at };
}

/** The columns to draw. */
export function columnSpan(scrollLeft: number, viewPx: number, columns: number, columnPx: number): Span {
  return {
    from: Math.max(0, Math.floor(scrollLeft / columnPx) - 1),
    to: Math.min(columns, Math.ceil((scrollLeft + viewPx - ROW_HEAD_PX) / columnPx) + 1),
  };
}

/** Where to scroll so that a row is seen whole, staying put where it is; `headPx` is hidden under the column heads. */
export function scrollTopFor(row: number, scrollTop: number, viewPx: number, rows: number): number {
  const per = stride(rows, viewPx);
  const at = scrollTop * per;
  const [top, bottom] = [row * ROW_PX, (row + 1) * ROW_PX];
  if (top < at) return top / per;
  return bottom > at + viewPx ? (bottom - viewPx) / per : scrollTop;
}

/** The same for a column. */
export function scrollLeftFor(column: number, scrollLeft: number, viewPx: number, columnPx: number): number {
  const [left, right] = [column * columnPx, (column + 1) * columnPx];
  if (left < scrollLeft) return left;
  return right > scrollLeft + viewPx - ROW_HEAD_PX ? right - viewPx + ROW_HEAD_PX : scrollLeft;
}

/** Where a key leads from a cell; `null` for a key that does not move. Places count from 0. */
export function placeAfterKey(
  key: string,
  withControl: boolean,
  { row, column }: GridPlace,
  { rows, columns, page }: { readonly rows: number; readonly columns: number; readonly page: number },
): GridPlace | null {
  const to = (nextRow: number, nextColumn: number) => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  });
  switch (key) {
    case "ArrowDown":
      return to(withControl ? rows - 1 : row + 1, column);
    case "ArrowUp":
      return to(withControl ? 0 : row - 1, column);
    case "ArrowRight":
      return to(row, withControl ? columns - 1 : column + 1);
    case "ArrowLeft":
      return to(row, withControl ? 0 : column - 1);
    case "PageDown":
      return to(row + page, column);
    case "PageUp":
      return to(row - page, column);
    case "Home":
      return to(withControl ? 0 : row, 0);
    case "End":
      return to(withControl ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
