import { embedMarkup } from "@/components/embed/embed-markup";
import { answerEmbed } from "@/lib/http/answer-embed";
import { parseEmbedRequest } from "@/lib/http/chart-request";
import { problemResponse } from "@/lib/http/problem-response";
import { siteOrigin } from "@/lib/http/site-origin";
import { currentStore } from "@/lib/reading/current-store";

/** `/embed/{chart}`: the chart with its words and its table, for a frame in another site's page. */
export async function GET(request: Request, { params }: { params: Promise<{ chart: string }> }): Promise<Response> {
  const { chart } = await params;
  const parsed = parseEmbedRequest(chart, new URL(request.url).searchParams);
  if ("problem" in parsed) return problemResponse(parsed.problem);
  return answerEmbed(parsed.request, {
    store: await currentStore(),
    write: embedMarkup,
    origin: siteOrigin(request.headers),
    search: new URL(request.url).search,
    ifNoneMatch: request.headers.get("if-none-match"),
  });
}
