"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { ChartPlot } from "@/lib/core/chart/chart-model";
import type { PlotSize } from "@/lib/core/chart/layout/plot-size";
import type { LiveChartProps } from "./live-chart";

interface LivePlotProps {
  plot: ChartPlot;
  wide: PlotSize;
  compact: PlotSize;
  id: string;
  label: string;
  /** The address already asks for the live chart. */
  startsLive: boolean;
  /** The still chart, drawn by the server. */
  children: ReactNode;
}

/** Narrower than this the compact plot is shown; the style sheet holds the same number. */
const WIDE_FROM_PX = 600;

/**
 * The still chart, and in its place the live one once the reader asks for it. The code of the live chart is fetched
 * only then, and it takes over on the same geometry, so that nothing moves.
 */
export function LivePlot({ plot, wide, compact, id, label, startsLive, children }: LivePlotProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(startsLive);
  const [LiveChart, setLiveChart] = useState<ComponentType<LiveChartProps> | null>(null);
  const [failed, setFailed] = useState(false);
  const width = useWidth(stage, wanted);
  const live = wanted && LiveChart !== null && width !== null;

  useEffect(() => {
    if (!wanted || LiveChart !== null) return;
    import("./live-chart").then(
      (module) => setLiveChart(() => module.LiveChart),
      () => setFailed(true),
    );
  }, [wanted, LiveChart]);

  return (
    <>
      <div className={live ? "plot-stage plot-live" : "plot-stage"} ref={stage}>
        <div className="plot-still" aria-hidden={live ? true : undefined}>
          {children}
        </div>
        {live ? (
          <LiveChart
            plot={plot}
            size={width >= WIDE_FROM_PX ? wide : compact}
            widthPx={width}
            label={label}
            id={`${id}-live`}
          />
        ) : null}
      </div>
      <p className="live-switch needs-script">
        <button
          type="button"
          className="button"
          aria-pressed={wanted}
          onClick={() => {
            setWanted(!wanted);
            rememberInAddress(!wanted);
          }}
        >
          Explore
        </button>
        <span className="note" role="status">
          {failed ? "The live chart could not be loaded; the chart above and its table are complete." : null}
          {live ? (
            <span className="visually-hidden">The chart is live: reach it with Tab and use the arrow keys.</span>
          ) : null}
        </span>
      </p>
    </>
  );
}

/** The width the chart has, kept up to date while the live chart is wanted. */
function useWidth(stage: React.RefObject<HTMLDivElement | null>, wanted: boolean): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = stage.current;
    if (!wanted || element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.getBoundingClientRect().width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, wanted]);
  return width;
}

/** The reader's choice stands in the address, so that a copied link shows the same. */
function rememberInAddress(live: boolean) {
  const address = new URL(location.href);
  if (live) address.searchParams.set("view", "live");
  else address.searchParams.delete("view");
  history.replaceState(history.state, "", address);
}
