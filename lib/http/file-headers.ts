import { usualScale } from "@/lib/core/chart/layout/picture-sizes";
import { type ChartRequest, FIGURE_FORMATS, type FigureFormat, type PictureFormat } from "./chart-request";

const CONTENT_TYPES: Readonly<Record<PictureFormat | FigureFormat, string>> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "datapackage.zip": "application/zip",
};

/** The head of an answer with a file of a chart. */
export function fileHeaders(request: ChartRequest, etag: string): Record<string, string> {
  const { format, revision } = request;
  const isData = FIGURE_FORMATS.some((candidate) => candidate === format);
  const name = fileName(request);
  return {
    "content-type": CONTENT_TYPES[format],
    etag,
    "cache-control": revision === null ? "max-age=0, must-revalidate" : "public, max-age=31536000, immutable",
    "access-control-allow-origin": "*",
    // A picture opens where it is linked to; figures are saved.
    "content-disposition": `${isData ? "attachment" : "inline"}; filename="${name}"; filename*=UTF-8''${name}`,
  };
}

/**
 * `yougov-peacekeepers-ukraine--peacekeepers-ukraine-social-dark-2x.png`; what is usual is not spelled out. Slugs are ASCII, so both forms of the
 * name are the same.
 */
function fileName(request: ChartRequest): string {
  const { name, choices, revision, format } = request;
  const parts = [
    name,
    choices.countries !== null && choices.countries.length <= 4 ? choices.countries.join("-").toLowerCase() : null,
    choices.rows === "all" ? "all" : null,
    ...("size" in request
      ? [
          request.size === "page" ? null : request.size,
          request.theme === "light" ? null : request.theme,
          format !== "png" || request.scale === usualScale(request.size) ? null : `${request.scale}x`,
        ]
      : []),
    revision === null ? null : `r${revision}`,
  ];
  return `${parts.filter((part) => part !== null).join("-")}.${format}`;
}
