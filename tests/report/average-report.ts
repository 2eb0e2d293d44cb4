/**
 * `npm run report:averages`: our average and a plain 14-day mean, each asked what the next poll will say, on real polls of
 * ../shared/polls. Parameters of both are fixed on the earlier half of each series and judged on the later one.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { candidatesOf } from "@/lib/core/averages/candidate-poll";
import { includePolls } from "@/lib/core/averages/inclusion";
import { pollAverage } from "@/lib/core/averages/poll-average";
import { readPollFile } from "@/lib/core/import/read-poll-file";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import { localLevelForecasts } from "@/lib/core/stats/local-level-forecast";
import { sharedPolls } from "./shared-polls";

interface Poll {
  readonly day: number;
  readonly value: number;
  readonly n: number;
  readonly house: string;
}

interface Series {
  readonly name: string;
  readonly polls: readonly Poll[];
}

interface Forecast {
  readonly actual: number;
  readonly value: number;
  readonly variance: number;
}

const DESIGN_EFFECT = 1.3;
const DAY_MS = 86_400_000;
const LEAST_POLLS = 20;
const WINDOW_DAYS = 14;

/** The questions of file 1 as FiveThirtyEight groups them. */
const IMPEACHMENT_GROUPS = {
  "begin an inquiry or proceedings": ["begin_proceedings", "begin_inquiry"],
  impeach: ["impeach"],
  "impeach and remove": ["impeach_and_remove", "remove", "if_impeach_then_remove"],
} as const;

function files(root: string): readonly { readonly name: string; readonly series: readonly Series[] }[] {
  const impeachment = records(root, "538_impeachment_polls.csv", {
    COUNTRY: "US",
    QUESTION_TOPIC: "Impeachment",
    SAME_POLL: "add",
  }).filter((record) => record.subgroup === null && record.response === "Yes" && record.extra?.["Include?"] !== "no");
  console.log("Categories of file 1:", JSON.stringify(IMPEACHMENT_GROUPS));
  return [
    {
      name: "1 · 538_impeachment_polls.csv, Yes",
      series: Object.entries(IMPEACHMENT_GROUPS).map(([name, categories]) => ({
        name,
        polls: pollsOf(impeachment.filter(({ extra }) => categories.some((one) => one === extra?.Category))),
      })),
    },
    {
      name: "8 · swedishpolls_polls.csv, parties",
      series: byResponse(records(root, "swedishpolls_polls.csv", { COUNTRY: "SE", QUESTION_TOPIC: "Vote" })).filter(
        ({ name }) => name !== "Uncertain" && name !== "FI",
      ),
    },
    {
      name: "12 · economist_france2022_round_one.csv, candidates",
      series: byResponse(
        records(root, "economist_france2022_round_one.csv", { COUNTRY: "FR", QUESTION_TOPIC: "First round" }),
      ),
    },
  ];
}

function records(
  root: string,
  name: string,
  answers: Readonly<Record<string, string>>,
  wanted: TidyRecord["kind"] = "poll",
): readonly TidyRecord[] {
  const bytes = readFileSync(path.join(root, name));
  const reading = readPollFile(
    { name, bytes, sha256: "" },
    { today: "2026-11-25", mapping: { columns: {}, values: {}, answers } },
  );
  if (!reading.isSound) throw new Error(`${name}: ${JSON.stringify(reading.inspection.asks)}`);
  return reading.records.filter(({ kind }) => kind === wanted);
}

function byResponse(all: readonly TidyRecord[]): readonly Series[] {
  const names = [...new Set(all.map(({ response }) => response))];
  return names
    .map((name) => ({ name, polls: pollsOf(all.filter((record) => record.response === name)) }))
    .filter(({ polls }) => polls.length >= LEAST_POLLS);
}

/** Polls with a number, an n and a last day, in its order; both methods date a poll by that day. */
function pollsOf(all: readonly TidyRecord[]): readonly Poll[] {
  return all
    .flatMap(({ share, n, fieldworkEnd, pollster }) =>
      share === null || n === null || fieldworkEnd === null || fieldworkEnd.length !== 10 || Number(share) === 0
        ? []
        : [{ day: Date.parse(fieldworkEnd) / DAY_MS, value: Number(share), n, house: pollster ?? "not stated" }],
    )
    .toSorted((a, b) => a.day - b.day);
}

function sampling({ value, n }: Poll): number {
  return (DESIGN_EFFECT * value * (100 - value)) / n;
}

/** What the plain mean expects of each poll; `null` where no poll stands in its window. */
function plainForecasts(polls: readonly Poll[], extra: number): readonly (Forecast | null)[] {
  return polls.map((poll, index) => {
    const window = polls.slice(0, index).filter((one) => one.day > poll.day - WINDOW_DAYS);
    const total = window.reduce((sum, { n }) => sum + n, 0);
    if (total === 0) return null;
    const value = window.reduce((sum, one) => sum + one.n * one.value, 0) / total;
    const variance = window.reduce((sum, one) => sum + one.n ** 2 * sampling(one), 0) / total ** 2;
    return { actual: poll.value, value, variance: variance + sampling(poll) + extra ** 2 };
  });
}

/** What the local level expects of each poll, from those before it alone. */
function ourForecasts(polls: readonly Poll[], { tau, sigmaHouse, sigmaExtra }: Tuned): readonly (Forecast | null)[] {
  const series = polls.map((poll) => ({ ...poll, variance: sampling(poll) + sigmaExtra ** 2 }));
  const forecasts = localLevelForecasts(series, { dailyDeviation: tau, houseDeviation: sigmaHouse });
  return [null, ...forecasts.map(({ poll, value, variance }) => ({ actual: poll.value, value, variance }))];
}

interface Tuned {
  readonly tau: number;
  readonly sigmaHouse: number;
  readonly sigmaExtra: number;
}
const DEFAULTS: Tuned = { tau: 0.15, sigmaHouse: 2, sigmaExtra: 1 };

function logScore({ actual, value, variance }: Forecast): number {
  return -0.5 * (Math.log(2 * Math.PI * variance) + (actual - value) ** 2 / variance);
}

function sumOfScores(forecasts: readonly (Forecast | null)[]): number {
  return forecasts.reduce((sum, forecast) => sum + (forecast === null ? 0 : logScore(forecast)), 0);
}

const GRID = [0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5, 0.8, 1.2, 2, 3, 5];

/** Coordinate search on a grid: coarse, and fixed before the later half is looked at. */
function tuned(polls: readonly Poll[]): Tuned {
  let best = DEFAULTS;
  let bestScore = sumOfScores(ourForecasts(polls, best));
  for (let round = 0; round < 3; round++)
    for (const key of ["tau", "sigmaHouse", "sigmaExtra"] as const)
      for (const value of GRID) {
        const candidate = { ...best, [key]: value };
        const score = sumOfScores(ourForecasts(polls, candidate));
        if (score > bestScore) [best, bestScore] = [candidate, score];
      }
  return best;
}

function tunedExtra(polls: readonly Poll[]): number {
  const scored = [0, ...GRID].map((extra) => ({ extra, score: sumOfScores(plainForecasts(polls, extra)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).extra;
}

interface Score {
  readonly polls: number;
  readonly logScore: number;
  readonly rmse: number;
}

function scoreOf(forecasts: readonly Forecast[]): Score {
  const polls = forecasts.length;
  const squares = forecasts.reduce((sum, { actual, value }) => sum + (actual - value) ** 2, 0);
  return { polls, logScore: sumOfScores(forecasts) / polls, rmse: Math.sqrt(squares / polls) };
}

function report({ name, series }: { readonly name: string; readonly series: readonly Series[] }): void {
  const all: Record<"ours" | "defaults" | "plain", Forecast[]> = { ours: [], defaults: [], plain: [] };
  let without = 0;
  console.log(`\nFile ${name}`);
  for (const { name: of, polls } of series) {
    const half = Math.floor(polls.length / 2);
    const earlier = polls.slice(0, half);
    const parameters = tuned(earlier);
    const extra = tunedExtra(earlier);
    const ours = ourForecasts(polls, parameters).slice(half);
    const defaults = ourForecasts(polls, DEFAULTS).slice(half);
    const plain = plainForecasts(polls, extra).slice(half);
    for (const [index, one] of plain.entries()) {
      const [mine, standard] = [ours[index], defaults[index]];
      if (one === null || !mine || !standard) {
        without += 1;
        continue;
      }
      all.plain.push(one);
      all.ours.push(mine);
      all.defaults.push(standard);
    }
    console.log(
      `  ${of}: ${polls.length} polls; τ ${parameters.tau}, σ_h ${parameters.sigmaHouse}, σ_x ${parameters.sigmaExtra}; plain extra ${extra}`,
    );
  }
  for (const key of ["plain", "ours", "defaults"] as const) {
    const { polls, logScore: score, rmse } = scoreOf(all[key]);
    const label = { plain: "plain 14-day mean", ours: "ours, fitted", defaults: "ours, defaults" }[key];
    console.log(`  ${label.padEnd(18)} ${polls} polls, log score ${score.toFixed(4)}, RMSE ${rmse.toFixed(4)} points`);
  }
  console.log(`  ${without} polls of the later halves have no poll in the 14 days before, and are judged for neither.`);
}

/** Our default average against the one FiveThirtyEight published (file 2), day by day; it is reported, not tuned to. */
function agreement(root: string): void {
  const polls = records(root, "538_impeachment_polls.csv", {
    COUNTRY: "US",
    QUESTION_TOPIC: "Impeachment",
    SAME_POLL: "add",
  }).filter((record) => record.subgroup === null);
  const published = series(root);
  console.log("\nAgreement with the published average (file 2), the parameters those of every average here");
  for (const [group, categories] of Object.entries(PUBLISHED_GROUPS))
    for (const response of ["Yes", "No"]) {
      const own = pollAverage(
        includePolls(
          candidatesOf(
            polls.filter(({ extra }) => categories === null || categories.some((one) => one === extra?.Category)),
            response,
          ),
        ).included,
      );
      const gaps = (own?.days ?? []).flatMap(({ day, estimate }) => {
        const theirs = published.get(`${group} ${response.toLowerCase()} ${day}`);
        return theirs === undefined ? [] : [estimate * 100 - theirs];
      });
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length);
      console.log(
        `  ${group}, ${response}: ${gaps.length} days, ours less theirs ${mean.toFixed(2)} points on average, root mean square ${spread.toFixed(2)}`,
      );
    }
}

/** Groups of file 2 and the categories of file 1 they are made of; `null` = all of them. */
const PUBLISHED_GROUPS: Readonly<Record<string, readonly string[] | null>> = {
  all: null,
  begin: IMPEACHMENT_GROUPS["begin an inquiry or proceedings"],
  impeach: IMPEACHMENT_GROUPS.impeach,
  remove: IMPEACHMENT_GROUPS["impeach and remove"],
};

function series(root: string): ReadonlyMap<string, number> {
  const answers = { COUNTRY: "US", QUESTION_TOPIC: "Impeachment" };
  const all = records(root, "538_impeachment_topline.csv", answers, "average").filter(
    ({ subgroup }) => subgroup === "all",
  );
  return new Map(
    all.flatMap(({ scenario, response, fieldworkEnd, share }) =>
      share === null || fieldworkEnd === null
        ? []
        : [[`${scenario} ${response} ${Date.parse(fieldworkEnd) / DAY_MS}`, Number(share)] as const],
    ),
  );
}

const folder = sharedPolls();
if (folder === null) console.log("skipped: ../shared/polls is not there");
else {
  for (const file of files(folder)) report(file);
  agreement(folder);
}
