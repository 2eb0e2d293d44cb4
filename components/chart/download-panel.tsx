import type { ChartModel } from "@/lib/core/chart/chart-model";
import { embedCode } from "@/lib/core/chart/words/embed-code";
import { CopyChart } from "../explore/copy-chart";
import { type ChartFileAddress, DownloadForm, DownloadPictures } from "./download-pictures";

/** Where readers reach the site, and the state of the store that they see. */
export interface Site {
  readonly origin: string;
  readonly revision: number;
}

interface DownloadPanelProps {
  model: ChartModel;
  /** The chart's name in its address. */
  chart: string;
  /** The page of the chart, from the root of the site, with the reader's choices. */
  page: string;
  /** The reader's choices, as a query. */
  query: string;
  site: Site;
  licence: string | null;
  /** Which of several charts of the page it is; such a panel starts closed, and is short. */
  of?: string;
}

/** Where to take the chart away from: plain links and forms, so they work without script. */
export function DownloadPanel({ model, chart, page, query, site, licence, of }: DownloadPanelProps) {
  const address: ChartFileAddress = (format, extra = {}) => {
    const search = [query, new URLSearchParams(extra).toString()].filter(Boolean).join("&");
    return `/charts/${chart}.${format}${search === "" ? "" : `?${search}`}`;
  };
  const everything = (format: string) => `/charts/${chart}.${format}${format === "datapackage.zip" ? "" : "?rows=all"}`;
  return (
    <details className="download" open={of === undefined}>
      <summary>Download{of === undefined ? "" : `: ${of}`}</summary>
      <div>
        <div>
          <h3>Picture</h3>
          <p className="note">With headline, wording, notes and source line</p>
          <Files formats={["PNG", "SVG", "PDF"]} address={address} />
          {of === undefined ? (
            <details className="download-more">
              <summary>All sizes, light and dark, with preview</summary>
              <DownloadPictures address={address} />
            </details>
          ) : (
            <DownloadForm chart={chart} query={query} />
          )}
        </div>
        <div>
          <h3>Figures of this chart</h3>
          <Files formats={["CSV", "XLSX", "JSON"]} address={address} />
        </div>
        <div>
          <h3>Every figure of the question</h3>
          <p className="note">All countries, groups and answers, each with its source cell</p>
          <Files formats={["CSV", "XLSX", "JSON", "Data package"]} address={everything} />
        </div>
        {of === undefined ? (
          <Embedding model={model} chart={chart} page={page} query={query} site={site} picture={address("png")} />
        ) : null}
        <p className="note">Licence of the figures: {licence ?? "not stated by the source"}</p>
      </div>
    </details>
  );
}

const ENDINGS: Readonly<Record<string, string>> = { "Data package": "datapackage.zip" };

function Files({ formats, address }: { formats: readonly string[]; address: (format: string) => string }) {
  return (
    <ul>
      {formats.map((format) => (
        <li key={format}>
          <a className="button" href={address(ENDINGS[format] ?? format.toLowerCase())} download>
            {format}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface EmbeddingProps extends Pick<DownloadPanelProps, "model" | "chart" | "page" | "query" | "site"> {
  picture: string;
}

/** The chart in another site's page: with every later correction, or as it is now. */
function Embedding({ model, chart, page, query, site, picture }: EmbeddingProps) {
  const embed = (extra: string) => {
    const search = [query, extra].filter(Boolean).join("&");
    return embedCode(model, `${site.origin}/embed/${chart}${search === "" ? "" : `?${search}`}`);
  };
  const live = embed("");
  return (
    <div>
      <h3>Share</h3>
      <details className="download-more">
        <summary>Embed code</summary>
        <label>
          Follows corrections and new polls
          <textarea readOnly rows={4} value={live} />
        </label>
        <label>
          Stays as it is now (revision {site.revision})
          <textarea readOnly rows={4} value={embed(`revision=${site.revision}`)} />
        </label>
      </details>
      <CopyChart link={page} picture={picture} embed={live} />
    </div>
  );
}
