import type { PlotSize } from "./plot-size";

/** Panels of one size in rows and columns. */
export interface PanelGrid {
  readonly columns: number;
  readonly lines: number;
  readonly panelWidth: number;
  readonly gap: number;
}

/** More panels side by side than this are too narrow to read, however small the type. */
const MOST_COLUMNS = 6;

/** As many columns as leave each panel `leastEm`, the last row as full as the others where possible. */
export function panelGrid(panels: number, width: number, leastEm: number, size: PlotSize): PanelGrid {
  const gap = Math.round(size.textPx * 1.3);
  const most = Math.max(1, Math.min(panels, MOST_COLUMNS, Math.floor((width + gap) / (leastEm * size.textPx + gap))));
  const lines = Math.max(1, Math.ceil(panels / most));
  const columns = Math.max(1, Math.ceil(panels / lines));
  return { columns, lines, panelWidth: (width - (columns - 1) * gap) / columns, gap };
}
