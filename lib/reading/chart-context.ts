import { peopleOf } from "@/lib/adapters/reference/countries";
import type { ChartContext } from "@/lib/core/chart/chart-subject";

/** Rows of a ranking on a page before it is shortened to both ends. */
const MOST_ROWS_ON_A_PAGE = 16;

/** What charts need to know of the world, for a page or a picture. */
export function chartContext(mostRows: number = MOST_ROWS_ON_A_PAGE): ChartContext {
  return { locale: "en", peopleOf, mostRows };
}
