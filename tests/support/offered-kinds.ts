import { type ChartChoices, noChoices } from "@/lib/core/chart/chart-choices";
import { kindsOfPoll } from "@/lib/core/chart/chart-of-poll";
import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import type { ChartSeriesSubject } from "@/lib/core/chart/dots-over-time";
import { kindsOfQuestion } from "@/lib/core/chart/kinds-of-question";

export const soundKinds = (subject: ChartSubject) => kindsOfPoll(subject).kinds;
export const unsoundKinds = (subject: ChartSubject) => kindsOfPoll(subject).unsound;

export const soundKindsOfQuestion = (subject: ChartSeriesSubject, choices: ChartChoices = noChoices) =>
  kindsOfQuestion(subject, choices).kinds;
export const unsoundKindsOfQuestion = (subject: ChartSeriesSubject, choices: ChartChoices = noChoices) =>
  kindsOfQuestion(subject, choices).unsound;
