import type { PlacedChart } from "@/lib/core/chart/layout/placed";
import type { ChartStyle } from "./chart-style";
import { DivergingBars } from "./diverging-bars";
import { DotsOverTime } from "./dots-over-time";
import { DotsWithIntervals } from "./dots-with-intervals";
import { Dumbbell } from "./dumbbell";
import { GroupedDots } from "./grouped-dots";
import { HeatTable } from "./heat-table";
import { RankedBars } from "./ranked-bars";
import { Seats } from "./seats";
import { Slope } from "./slope";
import { SmallMultiples } from "./small-multiples";
import { StackedBars } from "./stacked-bars";
import { TileMap } from "./tile-map";
import { WorldMap } from "./world-map";

/** The marks and labels of a placed chart, without an `<svg>` around them. */
export function Plot({ placed, style }: { placed: PlacedChart; style: ChartStyle }) {
  switch (placed.kind) {
    case "ranked-bars":
      return <RankedBars placed={placed} style={style} />;
    case "stacked-bars":
      return <StackedBars placed={placed} style={style} />;
    case "dots-over-time":
      return <DotsOverTime placed={placed} style={style} />;
    case "heat-table":
      return <HeatTable placed={placed} style={style} />;
    case "tile-map":
      return <TileMap placed={placed} style={style} />;
    case "world-map":
      return <WorldMap placed={placed} style={style} />;
    case "seats":
      return <Seats placed={placed} style={style} />;
    case "dots-with-intervals":
      return <DotsWithIntervals placed={placed} style={style} />;
    case "diverging-bars":
      return <DivergingBars placed={placed} style={style} />;
    case "dumbbell":
      return <Dumbbell placed={placed} style={style} />;
    case "slope":
      return <Slope placed={placed} style={style} />;
    case "grouped-dots":
      return <GroupedDots placed={placed} style={style} />;
    case "small-multiples":
      return <SmallMultiples placed={placed} style={style} />;
  }
}
