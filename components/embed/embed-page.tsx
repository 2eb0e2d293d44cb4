import type { ChartModel } from "@/lib/core/chart/chart-model";
import { phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import type { ThemeName } from "@/lib/theme/tokens";
import { Caveat, ChartFoot, ChartSubtitle } from "../chart/chart-words";
import { StillPlot } from "../chart/still-plot";
import { ChartTable } from "../tables/chart-table";
import { embedStyle } from "./embed-style";

interface EmbedPageProps {
  model: ChartModel;
  theme: ThemeName | "auto";
  /** The page of the chart. */
  link: string;
  /** `@font-face` rules with the letters of this page. */
  fonts: string;
  /** The state of the store that an address with a revision shows for ever. */
  frozenAt: number | null;
}

/** A chart for the page of another site, in a frame: complete in itself, without a script. */
export function EmbedPage({ model, theme, link, fonts, frozenAt }: EmbedPageProps) {
  const { words } = model;
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: a file of its own, outside the framework's pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{words.headline}</title>
        <link rel="canonical" href={link} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rules of ours; a font file is base64 */}
        <style dangerouslySetInnerHTML={{ __html: fonts + embedStyle(theme) }} />
      </head>
      <body>
        <main>
          <figure>
            <figcaption>
              <h1>{words.headline}</h1>
              <ChartSubtitle words={words} />
            </figcaption>
            <div className="plot">
              <StillPlot model={model} size={wideSize} id="wide" className="plot-wide" />
              <StillPlot model={model} size={phoneSize} id="compact" className="plot-compact" />
              <Caveat model={model} />
            </div>
            <ChartFoot words={words} />
            <details>
              <summary>Table of these figures</summary>
              <ChartTable table={model.table} />
            </details>
          </figure>
        </main>
        <p className="embed-foot">
          <a href={link} target="_blank" rel="noopener">
            Open the chart with its sources
          </a>
          <span className="note">
            <strong>Toplines</strong>
            {frozenAt === null ? "" : `, revision ${frozenAt}`}
          </span>
        </p>
      </body>
    </html>
  );
}
