/** How much room a plot has and how large its type and marks are; everything is in px. */
export interface PlotSize {
  readonly width: number;
  /** Labels and values. */
  readonly textPx: number;
  readonly rowPx: number;
  readonly gapPx: number;
  /** Names stand above their bars, and what needs width moves out of the plot. */
  readonly compact: boolean;
  /** Height of a time chart's plot area; in a picture also the room of a map with its list. */
  readonly plotPx: number;
}

/** The plot of a page's main chart on a desktop. */
export const wideSize: PlotSize = { width: 792, textPx: 14, rowPx: 28, gapPx: 8, compact: false, plotPx: 320 };

/** The full-width plot of a question page. */
export const fullSize: PlotSize = { ...wideSize, width: 1200, plotPx: 380 };

/** A card beside others on a desktop: the width of a third of the page. */
export const cardSize: PlotSize = { width: 364, textPx: 14, rowPx: 22, gapPx: 8, compact: true, plotPx: 190 };

/** A card with half the page to itself. */
export const mediumSize: PlotSize = { ...cardSize, width: 560, rowPx: 24, compact: false };

/** A phone. Drawn at 343 px (375 less the margins), still above 12 px type on a screen of 320. */
export const phoneSize: PlotSize = { width: 343, textPx: 15, rowPx: 30, gapPx: 10, compact: true, plotPx: 230 };
