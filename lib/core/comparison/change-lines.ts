import { pollFieldLabel } from "../editing/poll-fields";
import type { Question } from "../model/question";
import type { Result } from "../model/result";
import type { FieldChange } from "./field-changes";
import { cellText, type FigureChange, type PollChanges } from "./poll-changes";
import type { QuestionChanges } from "./question-changes";

/** What a poll asked, and its figures, in both states that are compared. */
interface Asked {
  readonly questions: readonly Question[];
  readonly results: readonly Pick<Result, "population">[];
}

/** What changed of a poll, one sentence a change, its figures first: `United Kingdom, support: 56% → 55%`. */
export function pollChangeLines({ fields, figures }: PollChanges, ...states: readonly Asked[]): readonly string[] {
  const questions = states.flatMap((state) => state.questions);
  // Where all figures are of the same people, none need say of whom.
  const populations = new Set(states.flatMap(({ results }) => results.map(({ population }) => population)));
  const topics = new Map(questions.map(({ slug, topic }) => [slug, topic]));
  const topicOf = ({ question }: FigureChange["cell"]) =>
    topics.size > 1 ? `${topics.get(question) ?? question}: ` : "";
  return [
    ...figures.map((change) => {
      const beside = change.what === "extra" ? ", beside the figure" : "";
      const cell = populations.size > 1 ? change.cell : { ...change.cell, population: null };
      return `${topicOf(change.cell)}${cellText(cell, "en")}${beside}: ${fromTo(change, "not there", "no longer there")}`;
    }),
    ...fields.map((change) => fieldLine(change, pollFieldLabel)),
  ];
}

/** What changed of a question, one sentence a change. */
export function questionChangeLines({ fields, answers, isReordered }: QuestionChanges): readonly string[] {
  return [
    ...fields.map((change) => fieldLine(change, questionFieldLabel)),
    ...answers.map(({ label, before, after }) => {
      if (before === null) return `Answer “${label}”: added`;
      return `Answer “${label}”: ${after === null ? "no longer there" : "described differently"}`;
    }),
    ...(isReordered ? ["The answers stand in another order"] : []),
  ];
}

function fieldLine(change: FieldChange, labelOf: (field: string) => string): string {
  const nothing = change.field === "series" ? "none" : "not stated";
  return `${labelOf(change.field)}: ${fromTo(change, nothing, nothing)}`;
}

function fromTo(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  before: string,
  after: string,
): string {
  return `${from ?? before} → ${to ?? after}`;
}

function questionFieldLabel(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}
