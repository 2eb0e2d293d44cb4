import { pictureMarkup } from "@/components/chart/picture-markup";
import { answerChart } from "@/lib/http/answer-chart";
import { parseChartRequest } from "@/lib/http/chart-request";
import { problemResponse } from "@/lib/http/problem-response";
import { siteOrigin } from "@/lib/http/site-origin";
import { currentStore } from "@/lib/reading/current-store";

/** `/charts/{chart}.{svg|png|pdf|csv|json|xlsx|datapackage.zip}`: one address, every format; the contract lists its query. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const parsed = parseChartRequest(file, new URL(request.url).searchParams);
  if ("problem" in parsed) return problemResponse(parsed.problem);
  return answerChart(parsed.request, {
    store: await currentStore(),
    draw: pictureMarkup,
    origin: siteOrigin(request.headers),
    search: new URL(request.url).search,
    ifNoneMatch: request.headers.get("if-none-match"),
  });
}
