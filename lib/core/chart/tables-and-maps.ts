import type { ChartChoices, ChartKind } from "./chart-choices";
import type { ChartModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { heatTable, whyNoHeatTable } from "./heat-table";
import { seats, whyNoSeats } from "./seats";
import { tileMap, whyNoTileMap } from "./tile-map";
import { whyNoWorldMap, worldMap } from "./world-map";

interface OfferedKind {
  readonly kind: ChartKind;
  readonly whyNot: (subject: ChartSubject) => string | null;
  readonly chart: (subject: ChartSubject, choices: ChartChoices, context: ChartContext) => ChartModel;
}

const KINDS: readonly OfferedKind[] = [
  { kind: "heat-table", whyNot: whyNoHeatTable, chart: heatTable },
  { kind: "tile-map", whyNot: whyNoTileMap, chart: tileMap },
  { kind: "world-map", whyNot: whyNoWorldMap, chart: worldMap },
  { kind: "seats", whyNot: whyNoSeats, chart: seats },
];

/** Those of heat table, maps and seats that are sound for a question of one poll. */
export function soundTablesAndMaps(subject: ChartSubject): readonly ChartKind[] {
  return KINDS.filter(({ whyNot }) => whyNot(subject) === null).map(({ kind }) => kind);
}

/** Those that are not, each with the reason as the end of a sentence. */
export function unsoundTablesAndMaps(
  subject: ChartSubject,
): readonly { readonly kind: ChartKind; readonly reason: string }[] {
  return KINDS.flatMap(({ kind, whyNot }) => {
    const reason = whyNot(subject);
    return reason === null ? [] : [{ kind, reason }];
  });
}

/** The chart of one of these kinds, or `null` for any other kind. */
export function chartOfTableOrMap(
  kind: ChartKind,
  subject: ChartSubject,
  choices: ChartChoices,
  context: ChartContext,
): ChartModel | null {
  return KINDS.find((offered) => offered.kind === kind)?.chart(subject, choices, context) ?? null;
}
