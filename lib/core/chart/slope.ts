import { formatShare } from "../format/percent";
import type { ChartChoices } from "./chart-choices";
import { noChoices } from "./chart-choices";
import type { SlopeModel } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import type { ChartSeriesSubject, DatedPoll } from "./dots-over-time";
import { changeLabel, directionOf, endFigure, waveKeys, waveRows } from "./wave-rows";
import { waveDates, waveTable, waveWords } from "./wave-words";
import { latestPair, latestWaves, whyNoWaves } from "./waves";

const MOST_LINES = 8;
/** A change of a point or two must not look like a landslide. */
const LEAST_SPAN = 0.1;

/** Why slopes cannot be drawn; `null` when they can. */
export function whyNoSlope(
  subject: ChartSeriesSubject,
  { countries }: ChartChoices,
  polls: readonly DatedPoll[],
): string | null {
  const pair = latestPair(polls);
  const reason = whyNoWaves(subject, polls);
  if (reason !== null || pair === null) return reason;
  const lines = waveKeys(subject, pair, { ...noChoices, countries }, "en").length;
  return lines > MOST_LINES
    ? `${lines} lines between two dates cannot be told apart; choose up to eight countries`
    : null;
}

/** The latest two waves of one survey as lines between two axes; a line has a colour only where its change is clear. */
export function slope(subject: ChartSeriesSubject, choices: ChartChoices, context: ChartContext): SlopeModel {
  const pair = latestWaves(subject, choices);
  if (pair === null) throw new RangeError(`no two waves of ${subject.question.slug} can be compared`);
  const compared = waveRows(subject, pair, choices, context);
  const drawn = compared.rows.filter((row) => row.isDrawn);
  const domain = domainOf(drawn.flatMap((row) => [row.old.share, row.latest.share]));
  const words = waveWords(
    {
      subject,
      pair,
      compared,
      drawn: compared.rows.length,
      axisNote: domain[0] > 0 ? "The axes do not start at 0." : null,
      chart: "Slope chart",
    },
    context,
  );
  return {
    kind: "slope",
    words,
    table: waveTable(words, compared, pair, context),
    domain,
    waves: waveDates(pair),
    lines: drawn.map((row, index) => ({
      key: row.key,
      label: row.label,
      shares: [row.old.share, row.latest.share],
      valueLabels: [
        `${formatShare(row.old.share)}${index === 0 ? "%" : ""}`,
        `${formatShare(row.latest.share)}${index === 0 ? "%" : ""}`,
      ],
      published: [endFigure(row.old), endFigure(row.latest)],
      direction: directionOf(row),
      changeLabel: changeLabel(row),
    })),
  };
}

/** From the smallest share to the largest: the figures stand at both ends of every line, so no axis needs round ends. */
function domainOf(shares: readonly number[]): SlopeModel["domain"] {
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return most - least >= LEAST_SPAN ? [least, most] : [Math.max(0, most - LEAST_SPAN), Math.max(LEAST_SPAN, most)];
}
