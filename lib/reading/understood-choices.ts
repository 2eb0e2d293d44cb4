import type { ChartChoices, ChartKind } from "@/lib/core/chart/chart-choices";
import { pollLeft, soundKinds, unsoundKinds } from "@/lib/core/chart/chart-of-poll";
import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import { type ChartSeriesSubject, datedPolls } from "@/lib/core/chart/dots-over-time";
import { groupVariables } from "@/lib/core/chart/groups";
import { soundKindsOfQuestion } from "@/lib/core/chart/kinds-of-question";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import { distinct } from "@/lib/core/chart/select-results";
import type { Result } from "@/lib/core/model/result";

/** The choices that mean something for these figures, and those that do not, with what would. */
export interface UnderstoodChoices {
  readonly understood: ChartChoices;
  readonly unknown: readonly IgnoredChoice[];
}

/** Choices about one question of one poll. */
export function understandPollChoices(choices: ChartChoices, subject: ChartSubject): UnderstoodChoices {
  const kinds = soundKinds(subject);
  const noPeriod = "left out: only the chart of a question over time has a period";
  const variables = groupVariables(subject.results);
  return understand(choices, [
    ...strangers(choices, subject.results),
    ...(choices.by !== null && !variables.includes(choices.by)
      ? [{ key: "by", value: choices.by, allowed: byAllowed(variables) }]
      : []),
    ...(choices.type !== null && !kinds.includes(choices.type)
      ? [{ key: "type", value: choices.type, allowed: allowedKinds(choices.type, kinds, subject) }]
      : []),
    ...period(choices, noPeriod),
  ]);
}

/** The kinds that are sound here, and why the chosen one is not. */
function allowedKinds(chosen: ChartKind, kinds: readonly ChartKind[], subject: ChartSubject): string {
  const reason = unsoundKinds(subject).find(({ kind }) => kind === chosen)?.reason;
  return `one of ${kinds.join(", ")}${reason === undefined ? "" : ` (${reason})`}`;
}

/** Choices about a question over all its polls. */
export function understandSeriesChoices(choices: ChartChoices, subject: ChartSeriesSubject): UnderstoodChoices {
  const isEmpty = (choices.from !== null || choices.to !== null) && datedPolls(subject, choices).length === 0;
  const kinds = kindsOfQuestion(subject, isEmpty ? withoutPeriod(choices) : choices);
  const wrongType = kinds.length > 0 && choices.type !== null && !kinds.includes(choices.type);
  const results = subject.polls.flatMap((content) => content.results);
  return understand(choices, [
    ...strangers(choices, results),
    ...(wrongType ? [{ key: "type", value: choices.type ?? "", allowed: `one of ${kinds.join(", ")}` }] : []),
    ...(choices.by === null
      ? []
      : [{ key: "by", value: choices.by, allowed: "left out: only the chart of one poll has groups" }]),
    ...(isEmpty ? period(choices, "a period with at least one poll of this question") : []),
  ]);
}

/** The sound kinds over time, else those of the one poll that is left. */
function kindsOfQuestion(subject: ChartSeriesSubject, choices: ChartChoices): readonly ChartKind[] {
  const overTime = soundKindsOfQuestion(subject, choices);
  const left = overTime.length > 0 ? null : pollLeft(subject, choices);
  return left === null ? overTime : soundKinds(left);
}

function byAllowed(variables: readonly string[]): string {
  return variables.length === 0 ? "left out: there are no groups" : `one of ${variables.join(", ")}`;
}

function withoutPeriod(choices: ChartChoices): ChartChoices {
  return { ...choices, from: null, to: null };
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

function understand(choices: ChartChoices, unknown: readonly IgnoredChoice[]): UnderstoodChoices {
  const isUnknown = (key: keyof ChartChoices, value: string | null) =>
    unknown.some((entry) => entry.key === key && entry.value === value);
  const known = (key: keyof ChartChoices, values: readonly string[] | null) => {
    const left = values?.filter((value) => !isUnknown(key, value)) ?? [];
    return left.length === 0 ? null : left;
  };
  const understood = {
    ...choices,
    countries: known("countries", choices.countries),
    responses: known("responses", choices.responses),
    by: isUnknown("by", choices.by) ? null : choices.by,
    focus: isUnknown("focus", choices.focus) ? null : choices.focus,
    type: isUnknown("type", choices.type) ? null : choices.type,
    from: isUnknown("from", choices.from) ? null : choices.from,
    to: isUnknown("to", choices.to) ? null : choices.to,
  };
  return { understood, unknown };
}
