import { pictureMarkup } from "@/components/chart/picture-markup";
import { answerChart } from "@/lib/http/answer-chart";
import { parsePictureRequest } from "@/lib/http/picture-request";
import { problemResponse } from "@/lib/http/problem-response";
import { currentStore } from "@/lib/reading/current-store";

/** `/charts/{chart}.svg` and `.png`: one address, every format; the contract lists its query. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const parsed = parsePictureRequest(file, new URL(request.url).searchParams);
  if ("problem" in parsed) return problemResponse(parsed.problem);
  return answerChart(await currentStore(), parsed.request, request, pictureMarkup);
}
