import { createHash } from "node:crypto";
import { TooManyPictures } from "@/lib/adapters/raster/raster-pool";
import type { Store } from "@/lib/adapters/store/store";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { choicesToQuery } from "@/lib/core/chart/parse-choices";
import { chartContext } from "@/lib/reading/chart-context";
import { findChart } from "@/lib/reading/find-chart";
import type { ThemeName } from "@/lib/theme/tokens";
import { busy } from "./busy";
import { type EmbedRequest, notFound } from "./chart-request";
import { badChoices } from "./drawing-keys";
import { keptFiles, type MadeFile } from "./kept-files";
import { rasterPool } from "./make-picture";
import { isWithdrawn, missingChart } from "./missing-chart";
import { problemResponse } from "./problem-response";

/** Writes the page of an embedded chart; the components live outside lib. */
export type WriteEmbed = (
  model: ChartModel,
  options: { readonly theme: ThemeName | "auto"; readonly link: string; readonly frozenAt: number | null },
  fontsFor: (svg: string) => Promise<string>,
) => Promise<string>;

export interface EmbedAnswering {
  readonly store: Store;
  readonly write: WriteEmbed;
  readonly origin: string;
  /** The query of the address as it was asked for, with its question mark. */
  readonly search: string;
  readonly ifNoneMatch: string | null;
}

/** Answers a request for an embedded chart: 200 with the page, 304, 308, 400, 404, 410 or 503. */
export async function answerEmbed(request: EmbedRequest, answering: EmbedAnswering): Promise<Response> {
  const current = await answering.store.currentRevision();
  const revision = request.revision ?? current;
  if (revision > current)
    return problemResponse(notFound(`There is no revision ${revision} yet; the newest is ${current}.`));
  try {
    const { name, theme, choices } = request;
    const key = JSON.stringify([
      "embed",
      name,
      request.revision,
      current,
      answering.origin,
      theme,
      choicesToQuery(choices),
    ]);
    const isGone = request.revision !== null && (await isWithdrawn(answering.store, request));
    const file = isGone ? null : await keptFiles().get(key, () => makeEmbed(request, revision, answering));
    if (file === null) return missingChart(answering.store, request, (name) => `/embed/${name}${answering.search}`);
    if ("problem" in file) return problemResponse(file.problem);
    const headers = embedHeaders(request, file.etag);
    if (answering.ifNoneMatch === file.etag) return new Response(null, { status: 304, headers });
    return new Response(file.body, { headers });
  } catch (error) {
    if (error instanceof TooManyPictures) return busy();
    throw error;
  }
}

async function makeEmbed(
  { address, choices, theme, revision: frozenAt }: EmbedRequest,
  revision: number,
  { store, write, origin }: EmbedAnswering,
): Promise<MadeFile> {
  const context = chartContext(choices.rows === "all" ? Number.POSITIVE_INFINITY : undefined);
  const found = await findChart(store, address, choices, context, revision);
  if (found === null) return null;
  if (found.unknown.length > 0) return { problem: badChoices(found.unknown) };
  const options = { theme, link: `${origin}${found.path}`, frozenAt };
  const fontsFor = async (svg: string) => new TextDecoder().decode(await rasterPool().draw({ format: "fonts", svg }));
  const body = new TextEncoder().encode(await write(found.model, options, fontsFor));
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` };
}

function embedHeaders({ revision }: EmbedRequest, etag: string): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    etag,
    "cache-control": revision === null ? "max-age=0, must-revalidate" : "public, max-age=31536000, immutable",
    "access-control-allow-origin": "*",
  };
}
