import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import { kindsOfPoll, pollLeft } from "@/lib/core/chart/chart-of-poll";
import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import { type ChartSeriesSubject, datedPolls } from "@/lib/core/chart/dots-over-time";
import { groupVariables } from "@/lib/core/chart/groups";
import { kindsOfQuestion } from "@/lib/core/chart/kinds-of-question";
import type { OfferedKinds } from "@/lib/core/chart/offered-kinds";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import { distinct } from "@/lib/core/chart/select-results";
import type { Result } from "@/lib/core/model/result";

/** The choices that mean something for these figures, and those that do not, with what would; and the kinds there are to choose from. */
export interface UnderstoodChoices extends OfferedKinds {
  readonly understood: ChartChoices;
  readonly unknown: readonly IgnoredChoice[];
}

/** Choices about one question of one poll. */
export function understandPollChoices(choices: ChartChoices, subject: ChartSubject): UnderstoodChoices {
  const offered = kindsOfPoll(subject);
  const noPeriod = "left out: only the chart of a question over time has a period";
  const variables = groupVariables(subject.results);
  const unknown = [
    ...strangers(choices, subject.results),
    ...(choices.by !== null && !variables.includes(choices.by)
      ? [{ key: "by", value: choices.by, allowed: byAllowed(variables) }]
      : []),
    ...wrongType(choices, offered),
    ...period(choices, noPeriod),
  ];
  return { understood: without(choices, unknown), unknown, ...offered };
}

/** Choices about a question over all its polls. */
export function understandSeriesChoices(choices: ChartChoices, subject: ChartSeriesSubject): UnderstoodChoices {
  const isEmpty = (choices.from !== null || choices.to !== null) && datedPolls(subject, choices).length === 0;
  const results = subject.polls.flatMap((content) => content.results);
  const unknown = [
    ...strangers(choices, results),
    ...(choices.by === null
      ? []
      : [{ key: "by", value: choices.by, allowed: "left out: only the chart of one poll has groups" }]),
    ...(isEmpty ? period(choices, "a period with at least one poll of this question") : []),
  ];
  const offered = kindsOfSeries(subject, without(choices, unknown));
  const unknownToo = [...unknown, ...wrongType(choices, offered)];
  return { understood: without(choices, unknownToo), unknown: unknownToo, ...offered };
}

/** The kinds over time, else those of the one poll that is left. */
function kindsOfSeries(subject: ChartSeriesSubject, choices: ChartChoices): OfferedKinds {
  const overTime = kindsOfQuestion(subject, choices);
  const left = overTime.kinds.length > 0 ? null : pollLeft(subject, choices);
  return left === null ? overTime : kindsOfPoll(left);
}

/** The kinds that are sound here, and why the chosen one is not. */
function wrongType({ type }: ChartChoices, { kinds, unsound }: OfferedKinds): readonly IgnoredChoice[] {
  if (type === null || kinds.length === 0 || kinds.includes(type)) return [];
  const reason = unsound.find(({ kind }) => kind === type)?.reason;
  return [
    { key: "type", value: type, allowed: `one of ${kinds.join(", ")}${reason === undefined ? "" : ` (${reason})`}` },
  ];
}

function byAllowed(variables: readonly string[]): string {
  return variables.length === 0 ? "left out: there are no groups" : `one of ${variables.join(", ")}`;
}

function period({ from, to }: ChartChoices, allowed: string): readonly IgnoredChoice[] {
  return [
    ...(from === null ? [] : [{ key: "from", value: from, allowed }]),
    ...(to === null ? [] : [{ key: "to", value: to, allowed }]),
  ];
}

/** Countries and answers that were chosen and that no result has. */
function strangers(choices: ChartChoices, results: readonly Result[]): readonly IgnoredChoice[] {
  const countries = distinct(results.flatMap((result) => result.country ?? []));
  const responses = distinct(results.map((result) => result.response));
  const among = (key: string, chosen: readonly string[] | null, known: readonly string[]) =>
    (chosen ?? [])
      .filter((value) => !known.includes(value))
      .map((value) => ({ key, value, allowed: `one of ${known.toSorted().join(", ")}` }));
  return [
    ...among("countries", choices.countries, countries),
    ...among("focus", choices.focus === null ? null : [choices.focus], countries),
    ...among("responses", choices.responses, responses),
  ];
}

function without(choices: ChartChoices, unknown: readonly IgnoredChoice[]): ChartChoices {
  const isUnknown = (key: keyof ChartChoices, value: string | null) =>
    unknown.some((entry) => entry.key === key && entry.value === value);
  const known = (key: keyof ChartChoices, values: readonly string[] | null) => {
    const left = values?.filter((value) => !isUnknown(key, value)) ?? [];
    return left.length === 0 ? null : left;
  };
  return {
    ...choices,
    countries: known("countries", choices.countries),
    responses: known("responses", choices.responses),
    by: isUnknown("by", choices.by) ? null : choices.by,
    focus: isUnknown("focus", choices.focus) ? null : choices.focus,
    type: isUnknown("type", choices.type) ? null : choices.type,
    from: isUnknown("from", choices.from) ? null : choices.from,
    to: isUnknown("to", choices.to) ? null : choices.to,
  };
}
