import { formatSignedPoints, roundHalfAway } from "../format/percent";
import { countryName } from "../model/country";
import { roundingHalfUnit, shareOf } from "../model/figure";
import type { ResponseOption } from "../model/question";
import type { Result } from "../model/result";
import { publishedGap } from "../stats/published-gap";
import type { PublishedShare } from "../stats/rounding";
import { type ChangeStatus, changeStatuses, waveChange } from "../stats/wave-change";
import type { ChartChoices } from "./chart-choices";
import type { ChartContext } from "./chart-subject";
import type { ChartSeriesSubject, DatedPoll } from "./dots-over-time";
import { chosenAnswer } from "./ranked-bars";
import { type SampleBehind, sampleBehind } from "./sample-behind";
import { seriesAnswers } from "./series-keys";
import { countriesOfBoth, familyOfWaves, type WavePair } from "./waves";
import { figureLabel } from "./words/figure-label";

/** One country (or answer) in both waves. */
export interface WaveRow {
  readonly key: string;
  readonly label: string;
  readonly old: WaveEnd;
  readonly latest: WaveEnd;
  /** `null` = no test: a sample size is not stated, or a base is too small for one. */
  readonly status: ChangeStatus | null;
  /** Not for a chart: a base below 100, or no figure. */
  readonly isDrawn: boolean;
}

export interface WaveEnd {
  readonly result: Result;
  readonly share: number;
  readonly sample: SampleBehind | null;
}

/** What the rows of a comparison of two waves are: one answer by country, or the answers of the one country asked. */
export interface WaveRows {
  readonly rows: readonly WaveRow[];
  /** The answer that is compared by country; `null` = the rows are answers. */
  readonly option: ResponseOption | null;
  readonly country: string | null;
  readonly tests: number;
}

interface WaveKey {
  readonly key: string;
  readonly label: string;
  readonly country: string;
  readonly response: string;
}

/** What the rows are: countries, or the answers of the only one. */
export function waveKeys(
  subject: ChartSeriesSubject,
  pair: WavePair,
  choices: ChartChoices,
  locale: string,
): readonly WaveKey[] {
  const countries = countriesOfBoth(pair.old.content, pair.latest.content);
  const [only] = countries;
  if (countries.length === 1 && only !== undefined)
    return seriesAnswers(subject.question, [pair.old, pair.latest], choices).shown.map(({ key, label }) => ({
      key,
      label,
      country: only,
      response: key,
    }));
  const response = chosenAnswer(subject, choices)?.label ?? "";
  return countries
    .filter((country) => choices.countries === null || choices.countries.includes(country))
    .map((country) => ({ key: country, label: countryName(country, locale), country, response }));
}

/** Rows of the shown pair: countries from the largest latest share to the smallest, answers in questionnaire order. */
export function waveRows(
  subject: ChartSeriesSubject,
  pair: WavePair,
  choices: ChartChoices,
  context: ChartContext,
): WaveRows {
  const keys = waveKeys(subject, pair, choices, context.locale);
  const isByCountry = countriesOfBoth(pair.old.content, pair.latest.content).length !== 1;
  const rows = keys.flatMap(({ key, label, country, response }) => {
    const ends = bothEnds(pair, country, response);
    return ends === null ? [] : [{ key, label, ...ends, isDrawn: isDrawn(ends) }];
  });
  const { statuses, tests } = statusesOf(rows, keys, familyOfWaves(subject, choices, pair), pair);
  const judged = rows.map((row) => ({ ...row, status: statuses.get(row.key) ?? null }));
  return {
    rows: isByCountry ? sortRows(judged, choices, context) : judged,
    option: isByCountry ? chosenAnswer(subject, choices) : null,
    country: isByCountry ? null : (keys[0]?.country ?? null),
    tests,
  };
}

interface Ends {
  readonly old: WaveEnd;
  readonly latest: WaveEnd;
}

function bothEnds(pair: WavePair, country: string, response: string): Ends | null {
  const old = endOf(pair.old, country, response);
  const latest = endOf(pair.latest, country, response);
  return old === null || latest === null ? null : { old, latest };
}

function endOf({ content }: DatedPoll, country: string, response: string): WaveEnd | null {
  const result = content.results.find((candidate) => candidate.country === country && candidate.response === response);
  const share = result === undefined ? null : shareOf(result.figure);
  return result === undefined || share === null ? null : { result, share, sample: sampleBehind(result, content.poll) };
}

function isDrawn({ old, latest }: Ends): boolean {
  return [old, latest].every(({ sample }) => sample === null || sample.rule === "normal");
}

interface Tested {
  readonly old: PublishedShare;
  readonly latest: PublishedShare;
}

/** The statuses of the rows, allowing for every change of the family. */
function statusesOf(
  rows: readonly (Ends & { readonly key: string })[],
  keys: readonly { readonly country: string; readonly response: string }[],
  family: readonly WavePair[],
  shown: WavePair,
): { readonly statuses: ReadonlyMap<string, ChangeStatus>; readonly tests: number } {
  const own = rows.flatMap((row) => {
    const tested = testedOf(row);
    return tested === null ? [] : [{ key: row.key, ...tested }];
  });
  const others = family
    .filter((pair) => pair !== shown)
    .flatMap((pair) =>
      keys.flatMap(({ country, response }) => {
        const ends = bothEnds(pair, country, response);
        return (ends === null ? null : testedOf(ends)) ?? [];
      }),
    );
  const statuses = changeStatuses([...own, ...others]);
  return {
    statuses: new Map(own.flatMap(({ key }, index) => (statuses[index] === undefined ? [] : [[key, statuses[index]]]))),
    tests: own.length + others.length,
  };
}

function testedOf({ old, latest }: Ends): Tested | null {
  if (old.sample?.rule !== "normal" || latest.sample?.rule !== "normal") return null;
  const share = ({ share, result }: WaveEnd, { effectiveN }: SampleBehind) => ({
    share,
    effectiveN,
    roundingHalfUnit: roundingHalfUnit(result.figure) ?? 0,
  });
  return { old: share(old, old.sample), latest: share(latest, latest.sample) };
}

function sortRows(rows: readonly WaveRow[], { sort }: ChartChoices, { locale }: ChartContext): readonly WaveRow[] {
  return rows.toSorted(
    (a, b) =>
      (sort === "name" ? 0 : Number(b.isDrawn) - Number(a.isDrawn) || b.latest.share - a.latest.share) ||
      a.label.localeCompare(b.label, locale),
  );
}

/** Where a change points once it is clear; every other change is grey. */
export function directionOf({ status, old, latest }: WaveRow): "up" | "down" | null {
  if (status !== "clear") return null;
  return latest.share > old.share ? "up" : "down";
}

/** At the row: `▲ +9 pts` when it is clear, `no clear change` when it is not, the published gap where nothing is known. */
export function changeLabel(row: WaveRow): string {
  const direction = directionOf(row);
  if (direction !== null) return `${direction === "up" ? "▲" : "▼"} ${signedGap(row)}`;
  return row.status === null ? signedGap(row) : "no clear change";
}

/** The change as the table has it, with what may be said of it. */
export function changeInFull(row: WaveRow): { readonly change: string; readonly verdict: string } {
  return { change: `${signedGap(row)}${changeRange(row)}`, verdict: verdictOf(row) };
}

function signedGap({ old, latest }: WaveRow): string {
  return `${formatSignedPoints(latest.share - old.share)} pts`;
}

/** The 95% interval where there is a test, else what the rounding of the published shares allows. */
function changeRange({ old, latest, status }: WaveRow): string {
  if (status !== null && old.sample && latest.sample) {
    const { interval } = waveChange(
      { share: old.share, effectiveN: old.sample.effectiveN },
      { share: latest.share, effectiveN: latest.sample.effectiveN },
    );
    return ` (95% interval ${signed(interval.lower)} to ${signed(interval.upper)})`;
  }
  const halfUnit = Math.max(roundingHalfUnit(old.result.figure) ?? 0, roundingHalfUnit(latest.result.figure) ?? 0);
  const { lowest, highest } = publishedGap(latest.share, old.share, halfUnit);
  return ` (with rounding ${signed(lowest)} to ${signed(highest)})`;
}

function verdictOf(row: WaveRow): string {
  if (row.status === "fragile") return "no clear change: it depends on rounding";
  if (row.status === "not clear") return "no clear change";
  if (row.status === "clear") return "clear change";
  const samples = [row.old.sample, row.latest.sample];
  if (samples.some((sample) => sample !== null && sample.rule !== "normal")) return "small base";
  return row.old.share === row.latest.share ? "the same after rounding" : "sample sizes not stated";
}

/** The figure of an end as charts and tables print it. */
export function endFigure({ result, sample }: WaveEnd): string {
  return sample?.rule === "suppressed" ? "…" : figureLabel(result.figure);
}

function signed(share: number): string {
  const value = roundHalfAway(share * 100, 1);
  return value < 0 ? `−${-value}` : `+${value}`;
}
