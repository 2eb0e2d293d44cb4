import { problemResponse } from "./problem-response";

const RETRY_AFTER_S = 5;

/** The answer when too many pictures are waiting to be drawn. */
export function busy(): Response {
  const detail = `Many pictures are being drawn at the moment. Ask again in ${RETRY_AFTER_S} seconds.`;
  const response = problemResponse({ status: 503, code: "TOO_MANY_PICTURES", title: "Too busy", detail });
  response.headers.set("retry-after", String(RETRY_AFTER_S));
  return response;
}
