import type { Address, Store } from "@/lib/adapters/store/store";
import { whatEnded } from "@/lib/core/format/what-ended";
import { addressState } from "@/lib/reading/address-state";
import { chartName } from "@/lib/reading/chart-address";
import { type ChartAsked, notFound } from "./chart-request";
import { problemResponse } from "./problem-response";

/**
 * Whether the poll or question was withdrawn: then earlier revisions of its charts are no longer given out either. What was
 * only taken back or rolled back stays readable as it was.
 */
export async function isWithdrawn(store: Store, { address }: Pick<ChartAsked, "address">): Promise<boolean> {
  const state = await addressState(store, addressOfChart(address));
  return state.kind === "gone" && state.change.action === "withdrawal";
}

function addressOfChart(address: ChartAsked["address"]): Address {
  return { kind: address.kind, slug: address.kind === "poll" ? address.poll : address.question };
}

/**
 * Where the chart's poll or question moved to, that it stood there once, or that it never did.
 * @param addressOf the address of a chart of another name, asked for in the same way
 */
export async function missingChart(
  store: Store,
  { address, name }: Pick<ChartAsked, "address" | "name">,
  addressOf: (name: string) => string,
): Promise<Response> {
  const what = addressOfChart(address);
  const state = await addressState(store, what);
  if (state.kind === "moved") {
    const moved = address.kind === "poll" ? { ...address, poll: state.to } : { ...address, question: state.to };
    const location = addressOf(chartName(moved));
    return new Response(null, { status: 308, headers: { location, "access-control-allow-origin": "*" } });
  }
  if (state.kind === "gone") {
    const detail = [whatEnded(what.kind, state.change), state.change.reason].filter((part) => part !== null).join(" ");
    return problemResponse({ status: 410, code: "CHART_GONE", title: "No longer published", detail });
  }
  return problemResponse(notFound(`No poll or question here is called “${name}”.`));
}
