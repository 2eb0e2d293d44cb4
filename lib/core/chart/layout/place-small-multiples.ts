import type { SmallMultiplesPlot } from "../small-multiples-plot";
import { placeBarPanels } from "./place-bar-panels";
import { placeTimePanels } from "./place-time-panels";
import type { PlotSize } from "./plot-size";
import type { PlacedSmallMultiples } from "./small-multiples-placed";

/** Places the panels in rows and columns; all have the same size and axes. */
export function placeSmallMultiples(model: SmallMultiplesPlot, size: PlotSize): PlacedSmallMultiples {
  return model.content.over === "time"
    ? placeTimePanels(model.content, model.axis, size)
    : placeBarPanels(model.content, model.axis, size);
}
