import { TooManyPictures } from "@/lib/adapters/raster/raster-pool";
import type { Store } from "@/lib/adapters/store/store";
import { mostRowsOf } from "@/lib/core/chart/layout/picture-sizes";
import { choicesToQuery } from "@/lib/core/chart/parse-choices";
import { chartContext } from "@/lib/reading/chart-context";
import { findChart } from "@/lib/reading/find-chart";
import { busy } from "./busy";
import { type ChartRequest, notFound } from "./chart-request";
import { badChoices } from "./drawing-keys";
import { fileHeaders } from "./file-headers";
import { keptFiles, type MadeFile } from "./kept-files";
import { makeFigures } from "./make-figures";
import { type DrawPicture, makePicture } from "./make-picture";
import { isWithdrawn, missingChart } from "./missing-chart";
import { problemResponse } from "./problem-response";

export interface ChartAnswering {
  readonly store: Store;
  readonly draw: DrawPicture;
  /** Where readers reach the site. */
  readonly origin: string;
  /** The query of the address as it was asked for, with its question mark. */
  readonly search: string;
  readonly ifNoneMatch: string | null;
}

/** Answers a request for a file of a chart: 200 with the file, 304, 308, 400, 404, 410 or 503. */
export async function answerChart(request: ChartRequest, answering: ChartAnswering): Promise<Response> {
  const current = await answering.store.currentRevision();
  const revision = request.revision ?? current;
  if (revision > current)
    return problemResponse(notFound(`There is no revision ${revision} yet; the newest is ${current}.`));
  try {
    const key = cacheKey(request, revision, answering.origin);
    const isGone = request.revision !== null && (await isWithdrawn(answering.store, request));
    const file = isGone ? null : await keptFiles().get(key, () => makeFile(request, revision, answering));
    if (file === null)
      return missingChart(answering.store, request, (name) => `/charts/${name}.${request.format}${answering.search}`);
    if ("problem" in file) return problemResponse(file.problem);
    const headers = fileHeaders(request, file.etag);
    if (answering.ifNoneMatch === file.etag) return new Response(null, { status: 304, headers });
    return new Response(file.body, { headers });
  } catch (error) {
    if (error instanceof TooManyPictures) return busy();
    throw error;
  }
}

/** Everything that the file depends on, and nothing else. */
function cacheKey(request: ChartRequest, revision: number, origin: string): string {
  const drawing = "size" in request ? [request.size, request.theme, request.scale] : [];
  return JSON.stringify([request.name, request.format, revision, origin, choicesToQuery(request.choices), ...drawing]);
}

async function makeFile(
  request: ChartRequest,
  revision: number,
  { store, draw, origin }: ChartAnswering,
): Promise<MadeFile> {
  const { address, choices } = request;
  const isPicture = "size" in request;
  const mostRows = isPicture ? mostRowsOf(request.size, choices.rows === "all") : Number.POSITIVE_INFINITY;
  const found = await findChart(store, address, choices, chartContext(mostRows), revision);
  if (found === null) return null;
  if (found.unknown.length > 0) return { problem: badChoices(found.unknown) };
  const provenance = { link: `${origin}${found.path}`, revision };
  return isPicture ? makePicture(request, found.model, provenance, draw) : makeFigures(request, found, provenance);
}
