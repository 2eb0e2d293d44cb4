import { createHash } from "node:crypto";
import { embedFonts } from "@/lib/adapters/raster/embed-fonts";
import { svgToPng } from "@/lib/adapters/raster/svg-to-png";
import type { Store } from "@/lib/adapters/store/store";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { mostRowsOf, type PictureSizeName } from "@/lib/core/chart/layout/picture-sizes";
import { whatEnded } from "@/lib/core/format/what-ended";
import { addressState } from "@/lib/reading/address-state";
import { chartName } from "@/lib/reading/chart-address";
import { chartContext } from "@/lib/reading/chart-context";
import { findChart } from "@/lib/reading/find-chart";
import type { ThemeName } from "@/lib/theme/tokens";
import { badChoices, notFound, type PictureRequest } from "./picture-request";
import { problemResponse } from "./problem-response";

/** Draws a chart as SVG text; the drawing components live outside lib. */
export type DrawPicture = (model: ChartModel, size: PictureSizeName, theme: ThemeName) => Promise<string>;

/** Answers a request for a picture: 200 with the file, 304, 400 or 404. */
export async function answerChart(
  store: Store,
  request: PictureRequest,
  { headers, url }: Pick<Request, "headers" | "url">,
  draw: DrawPicture,
): Promise<Response> {
  const { address, choices, size, theme, format, scale, revision } = request;
  const current = await store.currentRevision();
  if (revision !== null && revision > current)
    return problemResponse(notFound(`There is no revision ${revision} yet; the newest is ${current}.`));
  const context = chartContext(mostRowsOf(size, choices.rows === "all"));
  const found = await findChart(store, address, choices, context, revision ?? undefined);
  if (found === null) return missingChart(store, request, url);
  if (found.unknown.length > 0) return problemResponse(badChoices(found.unknown));
  const svg = await draw(found.model, size, theme);
  const etag = `"${createHash("sha256").update(`${format} ${scale} ${svg}`).digest("base64url").slice(0, 27)}"`;
  const answer = {
    etag,
    "cache-control": revision === null ? "max-age=0, must-revalidate" : "public, max-age=31536000, immutable",
    "access-control-allow-origin": "*",
  };
  if (headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: answer });
  const body = format === "svg" ? await embedFonts(svg) : await svgToPng(svg, scale);
  return new Response(body, {
    headers: {
      ...answer,
      "content-type": format === "svg" ? "image/svg+xml; charset=utf-8" : "image/png",
      "content-disposition": `inline; filename="${fileName(request)}"`,
    },
  });
}

/** Where the chart's poll or question moved to, that it stood there once, or that it never did. */
async function missingChart(store: Store, { address, name, format }: PictureRequest, url: string): Promise<Response> {
  const what = { kind: address.kind, slug: address.kind === "poll" ? address.poll : address.question };
  const state = await addressState(store, what);
  if (state.kind === "moved") {
    const moved = address.kind === "poll" ? { ...address, poll: state.to } : { ...address, question: state.to };
    const location = `/charts/${chartName(moved)}.${format}${new URL(url).search}`;
    return new Response(null, { status: 308, headers: { location, "access-control-allow-origin": "*" } });
  }
  if (state.kind === "gone") {
    const detail = [whatEnded(what.kind, state.change), state.change.reason].filter((part) => part !== null).join(" ");
    return problemResponse({ status: 410, code: "CHART_GONE", title: "No longer published", detail });
  }
  return problemResponse(notFound(`No poll or question here is called “${name}”.`));
}

/** `yougov-peacekeepers-ukraine--peacekeepers-ukraine-social-dark.png`; defaults are not spelled out. */
function fileName({ name, size, theme, format }: PictureRequest): string {
  return `${[name, size === "page" ? null : size, theme === "light" ? null : theme].filter((part) => part !== null).join("-")}.${format}`;
}
