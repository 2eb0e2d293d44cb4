import { PICTURE_SIZES, type PictureSizeName } from "@/lib/core/chart/layout/picture-sizes";

interface DownloadPanelProps {
  /** The chart's name in its address. */
  chart: string;
  /** The reader's choices, as a query. */
  query: string;
  licence: string | null;
  /** Which of several charts of the page it is; such a panel starts closed. */
  of?: string;
}

const PICTURES: readonly { readonly size: PictureSizeName; readonly label: string }[] = [
  { size: "page", label: "Article" },
  { size: "social", label: "Social" },
  { size: "og", label: "Link preview" },
  { size: "square", label: "Square" },
  { size: "story", label: "Story" },
  { size: "print", label: "Print" },
];

/** Where to get the chart as a picture: plain links, so they work without script. */
export function DownloadPanel({ chart, query, licence, of }: DownloadPanelProps) {
  const address = (format: string, extra: string) =>
    `/charts/${chart}.${format}?${[query, extra].filter(Boolean).join("&")}`;
  return (
    <details className="download" open={of === undefined}>
      <summary>Download{of === undefined ? "" : `: ${of}`}</summary>
      <div>
        <div>
          <h3>PNG</h3>
          <p className="note">Picture with headline, wording, notes and source line</p>
          <ul>
            {PICTURES.map(({ size, label }) => (
              <li key={size}>
                <a className="button" href={address("png", `size=${size}`)} download>
                  {label} <span className="note">{sizeLabel(size)}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>SVG</h3>
          <p className="note">Vector, fonts inside</p>
          <ul>
            <li>
              <a className="button" href={address("svg", "theme=light")} download>
                Light
              </a>
            </li>
            <li>
              <a className="button" href={address("svg", "theme=dark")} download>
                Dark
              </a>
            </li>
          </ul>
        </div>
        <p className="note">Licence of the figures: {licence ?? "not stated by the source"}</p>
      </div>
    </details>
  );
}

/** The page size is drawn at twice its measure. */
function sizeLabel(size: PictureSizeName): string {
  const { width, height } = PICTURE_SIZES[size];
  const scale = size === "page" ? 2 : 1;
  return `${width * scale}×${height * scale}`;
}
