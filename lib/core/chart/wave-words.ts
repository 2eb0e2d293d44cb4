import { formatFieldwork } from "../format/dates";
import { countOf, numberInWords } from "../format/lists";
import { formatPercent } from "../format/percent";
import { countryName } from "../model/country";
import type { ChartTable, ChartWords } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import type { ChartSeriesSubject } from "./dots-over-time";
import { describeBase } from "./ranked-bars";
import { baseNotes } from "./sample-behind";
import { distinct } from "./select-results";
import { changeInFull, changeLabel, endFigure, type WaveRow, type WaveRows } from "./wave-rows";
import { countWaves, type WavePair } from "./waves";
import { joinTopic } from "./words/headline";
import { describeMeasure, quoteWording } from "./words/measure";
import { describeOrigin } from "./words/origin";
import { describeSeriesSource } from "./words/series-source";

interface Comparison {
  readonly subject: ChartSeriesSubject;
  readonly pair: WavePair;
  readonly compared: WaveRows;
  readonly drawn: number;
  readonly axisNote: string | null;
  readonly chart: string;
}

/** The dates of both waves as legend and table name them. */
export function waveDates({ old, latest }: WavePair): readonly [string, string] {
  const dates = [old, latest].map(({ content }) => formatFieldwork(content.poll.fieldwork) ?? "not stated");
  return [dates[0] ?? "", dates[1] ?? ""];
}

/** The words of a comparison of two waves. */
export function waveWords(comparison: Comparison, context: ChartContext): ChartWords {
  const { subject, pair, compared } = comparison;
  const contents = [pair.old.content, pair.latest.content];
  const populations = distinct(contents.flatMap(({ results }) => results.map(({ population }) => population)));
  const population = populations.length === 1 ? (populations[0] ?? null) : null;
  const by = compared.country === null ? "by country" : `${countryName(compared.country, context.locale)}, by answer`;
  const headline = waveHeadline(subject, compared, pair);
  const measure = `${describeMeasure(compared.option, population)}, ${by}`;
  return {
    headline,
    wording: quoteWording(subject.question),
    wordingLanguage: subject.question.language,
    measure,
    notes: waveNotes(comparison),
    sourceLines: describeSeriesSource(contents, context.locale),
    textAlternative: describeWaves(comparison.chart, headline, measure, compared.rows, waveDates(pair)),
  };
}

/** What is clear is the finding; where no change could be tested, the topic and the dates. */
function waveHeadline({ question }: ChartSeriesSubject, { rows, country }: WaveRows, pair: WavePair): string {
  const [old, latest] = waveDates(pair);
  const drawn = rows.filter((row) => row.isDrawn);
  if (drawn.length === 0 || drawn.some(({ status }) => status === null))
    return joinTopic(question.topic, `${old} and ${latest}`);
  const clear = drawn.filter(({ status }) => status === "clear");
  const all = country === null ? countOf(drawn.length, "country", "countries") : countOf(drawn.length, "answer");
  const [only] = clear;
  if (only === undefined) return joinTopic(question.topic, `no clear change in ${all}`);
  if (clear.length > 1)
    return joinTopic(
      question.topic,
      `clear change in ${numberInWords(clear.length)} of ${numberInWords(drawn.length)} ${country === null ? "countries" : "answers"}`,
    );
  const figures = `${formatPercent(only.old.share)} to ${formatPercent(only.latest.share)}`;
  return joinTopic(question.topic, country === null ? `${figures} in ${only.label}` : `${only.label} ${figures}`);
}

function waveNotes({ subject, pair, compared, drawn, axisNote }: Comparison): readonly string[] {
  const { rows, tests } = compared;
  const shown = rows.filter((row) => row.isDrawn);
  const waves = countWaves(subject, pair);
  const tested = shown.filter(({ status }) => status !== null);
  const samples = tested.flatMap(({ old, latest }) => [old.sample, latest.sample]);
  const isRandom = [pair.old, pair.latest].every(({ content }) => content.poll.disclosure.sampleType === "probability");
  const omitted = rows.length - drawn;
  return [
    ...(omitted > 0 ? [`${drawn} of ${rows.length} countries drawn: the largest and the smallest shares.`] : []),
    ...(waves > 2 ? [`Shown: two of ${waves} waves, one after the other.`] : []),
    ...(tested.length > 0
      ? [
          `A change is called clear when it passes the 5% level allowing for all ${countOf(tests, "change")} and for rounding${samples.every((sample) => sample?.hasDesignEffect) ? "" : "; no weighting effect included"}.`,
        ]
      : []),
    ...(tested.length > 0 && !isRandom ? ["Computed as if from random samples; the true error may be larger."] : []),
    ...(shown.some(({ status }) => status === null)
      ? ["Where a sample size is not stated, the gap is given as published: it cannot be judged."]
      : []),
    ...(axisNote === null ? [] : [axisNote]),
    ...baseNotes(rows.flatMap(({ old, latest }) => [old.sample?.rule, latest.sample?.rule])),
    ...distinct([pair.old, pair.latest].flatMap(({ content }) => content.poll.notes)),
  ];
}

const MOST_NAMED = 6;

function describeWaves(
  chart: string,
  headline: string,
  measure: string,
  rows: readonly WaveRow[],
  [old, latest]: readonly [string, string],
): string {
  const figures = rows
    .filter((row) => row.isDrawn)
    .map(
      (row) =>
        `${row.label} ${endFigure(row.old)} to ${endFigure(row.latest)}, ${changeLabel(row).replace(/^[▲▼] /, "")}`,
    );
  const shown = figures.length <= MOST_NAMED ? figures : [...figures.slice(0, 2), "…", ...figures.slice(-2)];
  return `${chart}, ${old} and ${latest}. ${headline}. ${measure}: ${shown.join("; ")}.`;
}

/** Both waves with their n, the change and what may be said of it. */
export function waveTable(
  words: ChartWords,
  { rows, country }: WaveRows,
  pair: WavePair,
  context: ChartContext,
): ChartTable {
  const [old, latest] = waveDates(pair);
  return {
    caption: `${words.headline}. ${words.measure}`,
    columns: [
      { label: country === null ? "Country" : "Answer", numeric: false },
      { label: old, numeric: true },
      { label: `n, ${old}`, numeric: true },
      { label: latest, numeric: true },
      { label: `n, ${latest}`, numeric: true },
      { label: "Change", numeric: true },
      { label: "What may be said", numeric: false },
    ],
    rows: rows.map((row) => {
      const { change, verdict } = changeInFull(row);
      const isHidden = [row.old, row.latest].some(({ sample }) => sample?.rule === "suppressed");
      return {
        label: row.label,
        cells: [
          { text: endFigure(row.old), origin: describeOrigin(row.old.result) },
          { text: describeBase(row.old.result, context.locale), origin: null },
          { text: endFigure(row.latest), origin: describeOrigin(row.latest.result) },
          { text: describeBase(row.latest.result, context.locale), origin: null },
          { text: isHidden ? "…" : change, origin: null },
          { text: isHidden ? "n<50" : verdict, origin: null },
        ],
      };
    }),
  };
}
