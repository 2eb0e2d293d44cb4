import { formatShare } from "../format/percent";
import type { ChartChoices } from "./chart-choices";
import type { DumbbellModel } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import type { ChartSeriesSubject, DatedPoll } from "./dots-over-time";
import { bothEnds } from "./poll-notes";
import { gapsBetween } from "./ranked-rows";
import { shareAxisAround, startNote } from "./share-axis";
import { changeInFull, changeLabel, directionOf, endFigure, type WaveRow, waveRows } from "./wave-rows";
import { waveDates, waveTable, waveWords } from "./wave-words";
import { latestWaves, whyNoWaves } from "./waves";

/** Why a dumbbell cannot be drawn; `null` when it can. */
export function whyNoDumbbell(
  subject: ChartSeriesSubject,
  _choices: ChartChoices,
  polls: readonly DatedPoll[],
): string | null {
  return whyNoWaves(subject, polls);
}

/**
 * The latest two waves of one survey as two dots a row. A change has a direction and a colour only where it is clear;
 * without sample sizes the published gap is given in grey.
 */
export function dumbbell(subject: ChartSeriesSubject, choices: ChartChoices, context: ChartContext): DumbbellModel {
  const pair = latestWaves(subject, choices);
  if (pair === null) throw new RangeError(`no two waves of ${subject.question.slug} can be compared`);
  const compared = waveRows(subject, pair, choices, context);
  const { rows } = compared;
  const shown = bothEnds(rows, context.mostRows, (row) => row.key === choices.focus);
  const axis = shareAxisAround(shown.flatMap((row) => (row.isDrawn ? [row.old.share, row.latest.share] : [])));
  const words = waveWords(
    { subject, pair, compared, drawn: shown.length, axisNote: startNote(axis.domain[0]), chart: "Dumbbell chart" },
    context,
  );
  const first = shown.find((row) => row.isDrawn);
  const waves = waveDates(pair);
  return {
    kind: "dumbbell",
    words,
    table: waveTable(words, compared, pair, context),
    axis,
    waves,
    rows: shown.map((row) => ({
      key: row.key,
      label: row.label,
      shares: row.isDrawn ? [row.old.share, row.latest.share] : null,
      valueLabels: [valueLabel(row.old.share, row === first), valueLabel(row.latest.share, row === first)],
      direction: row.isDrawn ? directionOf(row) : null,
      changeLabel: row.isDrawn ? changeLabel(row) : reasonNotDrawn(row),
      reading: readingOf(row, waves),
    })),
    gaps: gapsBetween(rows, shown),
  };
}

function valueLabel(share: number, isFirst: boolean): string {
  return `${formatShare(share)}${isFirst ? "%" : ""}`;
}

function reasonNotDrawn({ old, latest }: WaveRow): string {
  return [old, latest].some(({ sample }) => sample?.rule === "suppressed") ? "…" : "small base";
}

function readingOf(row: WaveRow, [old, latest]: readonly [string, string]): readonly string[] {
  const ends = [`${old}: ${endFigure(row.old)}`, `${latest}: ${endFigure(row.latest)}`];
  if ([row.old, row.latest].some(({ sample }) => sample?.rule === "suppressed")) return ends;
  const { change, verdict } = changeInFull(row);
  return [...ends, change, verdict];
}
