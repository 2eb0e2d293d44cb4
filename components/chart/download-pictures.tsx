import { PICTURE_SIZES, type PictureSizeName, scalesOf, usualScale } from "@/lib/core/chart/layout/picture-sizes";
import type { ThemeName } from "@/lib/theme/tokens";

/** Makes the address of a file of the chart with the reader's choices. */
export type ChartFileAddress = (format: string, extra?: Readonly<Record<string, string>>) => string;

const SIZES: readonly { readonly size: PictureSizeName; readonly label: string }[] = [
  { size: "page", label: "Article" },
  { size: "social", label: "Social" },
  { size: "og", label: "Link preview" },
  { size: "square", label: "Square" },
  { size: "story", label: "Story" },
  { size: "print", label: "Print" },
  { size: "thumb", label: "Thumbnail" },
];
const THEMES: readonly ThemeName[] = ["light", "dark"];

/** Each size with its exact picture, and the files of it; folded, so that nothing is drawn before somebody looks. */
export function DownloadPictures({ address }: { address: ChartFileAddress }) {
  return (
    <div className="download-sizes">
      {SIZES.map(({ size, label }) => (
        <details key={size}>
          <summary>
            {label} <span className="note">{measure(size, 1)}</span>
          </summary>
          {THEMES.map((theme) => (
            <PictureFiles key={theme} size={size} theme={theme} label={label} address={address} />
          ))}
        </details>
      ))}
    </div>
  );
}

/** In px: a story would fill the screen. */
const TALLEST_PREVIEW = 360;

interface PictureFilesProps {
  size: PictureSizeName;
  theme: ThemeName;
  label: string;
  address: ChartFileAddress;
}

function PictureFiles({ size, theme, label, address }: PictureFilesProps) {
  const { width, height } = PICTURE_SIZES[size];
  const drawn = { size, ...(theme === "light" ? {} : { theme }) };
  const name = `${label}, ${theme}`;
  return (
    <div className="download-picture">
      {/* biome-ignore lint/performance/noImgElement: the file itself, not a version of it made by the framework */}
      <img
        src={address("png", { ...drawn, scale: "1" })}
        alt={`Preview: ${name}`}
        width={width}
        height={height}
        style={{ width: `min(100%, ${Math.round((TALLEST_PREVIEW * width) / height)}px)` }}
        loading="lazy"
        decoding="async"
      />
      <ul aria-label={name}>
        {scalesOf(size).map((scale) => (
          <li key={scale}>
            <a
              className="button"
              href={address("png", { ...drawn, scale: String(scale) })}
              download
              title={`${name}, ${measure(size, scale)} pixels`}
            >
              PNG {scale}×
            </a>
          </li>
        ))}
        {["SVG", "PDF"].map((format) => (
          <li key={format}>
            <a className="button" href={address(format.toLowerCase(), drawn)} download title={name}>
              {format}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every size and theme in one short form, for pages that hold many charts. */
export function DownloadForm({ chart, query }: { chart: string; query: string }) {
  return (
    <form className="download-form" action={`/charts/${chart}.png`} method="get">
      {[...new URLSearchParams(query)].map(([key, value]) => (
        <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
      ))}
      <label>
        Size
        <select name="size">
          {SIZES.map(({ size, label }) => (
            <option key={size} value={size}>
              {label} {measure(size, usualScale(size))}
            </option>
          ))}
        </select>
      </label>
      <label>
        Theme
        <select name="theme">
          {THEMES.map((theme) => (
            <option key={theme}>{theme}</option>
          ))}
        </select>
      </label>
      {["PNG", "SVG", "PDF"].map((format) => (
        <button
          key={format}
          className="button"
          type="submit"
          formAction={`/charts/${chart}.${format.toLowerCase()}`}
          formTarget="_blank"
        >
          {format}
        </button>
      ))}
    </form>
  );
}

function measure(size: PictureSizeName, scale: number): string {
  const { width, height } = PICTURE_SIZES[size];
  return `${width * scale}×${height * scale}`;
}
