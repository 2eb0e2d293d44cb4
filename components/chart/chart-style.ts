import type { Theme } from "@/lib/theme/tokens";

/** What the parts of a chart need to draw themselves. */
export interface ChartStyle {
  readonly theme: Theme;
  /** Makes pattern ids unique on a page with several charts. */
  readonly id: string;
  /** Marks without any text: thumbnails. */
  readonly marksOnly?: boolean;
}
