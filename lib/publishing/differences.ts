import { valueChanges } from "@/lib/core/comparison/field-changes";
import { type Cell, type FigureChange, pollChanges, pollValueChanges } from "@/lib/core/comparison/poll-changes";
import { questionChanges, questionValueChanges } from "@/lib/core/comparison/question-changes";
import type { Problem, ProblemCode } from "@/lib/core/errors";
import { columnNumber } from "@/lib/core/import/place";
import { type Place, problemAt } from "@/lib/core/import/problem-list";
import type { Article } from "@/lib/core/model/article";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import type { Result } from "@/lib/core/model/result";

/** The file an import reads, and the column its figures stand in, where it is one for all. */
export interface ReadFile {
  readonly name: string;
  readonly shareColumn: number | null;
}

type DifferenceCode = Extract<ProblemCode, "POLL_DIFFERS" | "POLL_WITHDRAWN" | "QUESTION_DIFFERS" | "ARTICLE_DIFFERS">;

const HINTS: Readonly<Record<DifferenceCode, string>> = {
  POLL_DIFFERS: "Confirm replacing it (--yes; over HTTP replace=1), or give the poll another poll_id.",
  POLL_WITHDRAWN: "Leave it out of the file, or confirm that it comes back (--yes; over HTTP replace=1).",
  QUESTION_DIFFERS:
    "Confirm changing it for every poll (--yes; over HTTP replace=1), or give the question another question_id.",
  ARTICLE_DIFFERS: "Confirm replacing it (--yes; over HTTP replace=1), or give the article another slug.",
};

/** What an import would change of a poll in the store, figure by figure. Empty when it brings the same. */
export function pollDifferences(standing: PollContent, incoming: PollContent, file: ReadFile): Problem[] {
  const say = (change: string, result?: Result | null): Problem => {
    const message = `Poll ${incoming.poll.slug}, ${change}.`;
    return difference("POLL_DIFFERS", file.name, message, result ? placeOf(result, file) : {});
  };
  const { figures } = pollChanges(standing, incoming);
  return [
    ...pollValueChanges(standing.poll, incoming.poll).map(({ key, from, to }) =>
      say(`${key}: ${valueText(from)} → ${valueText(to)}`),
    ),
    ...onePerFigure(figures).map((change) => say(`${cellOf(change.cell)}: ${figureChange(change)}`, change.after)),
  ];
}

/** What an import would change of a question other polls may share. New answers and a wording not known before are no change. */
export function questionDifferences(standing: Question, merged: Question, file: string): Problem[] {
  const say = (message: string) => difference("QUESTION_DIFFERS", file, `Question ${merged.slug}, ${message}`);
  return [
    ...questionValueChanges(standing, merged)
      .filter(({ from }) => from !== null)
      .map(({ key, from, to }) => say(`${key}: "${from}" → "${to}".`)),
    ...questionChanges(standing, merged)
      .answers.filter(({ before }) => before !== null)
      .map(({ label }) => say(`the answer "${label}" is described differently.`)),
  ];
}

export function articleDifferences(standing: Article, incoming: Article, file: string): Problem[] {
  return valueChanges(standing, incoming)
    .filter(({ key }) => key !== "sample")
    .map(({ key }) => difference("ARTICLE_DIFFERS", file, `Article ${incoming.slug} has another ${key} in the store.`));
}

/** An import would bring back a poll that somebody withdrew. */
export function withdrawnDifference(slug: string, file: string): Problem {
  return difference("POLL_WITHDRAWN", file, `Poll ${slug} was withdrawn; this would publish it again.`);
}

function difference(code: DifferenceCode, file: string, message: string, place: Place = {}): Problem {
  return problemAt(file, place, { severity: "error", code, message, hint: HINTS[code] });
}

/** The figure's cell in the file that is read, which may itself be a copy of another document. */
function placeOf({ importedRow: row, origin }: Result, { name, shareColumn }: ReadFile): Place {
  const column = origin.source === name ? columnNumber(origin.column) : shareColumn;
  return column === null ? { row } : { row, column };
}

/** A figure that is another one has been told; that its base is another one too goes without saying. */
function onePerFigure(changes: readonly FigureChange[]): readonly FigureChange[] {
  return changes.filter(({ after }, index) => after === null || changes[index - 1]?.after !== after);
}

function figureChange({ what, from, to, before, after }: FigureChange): string {
  if (what === "extra") return "what is kept beside the figure changes";
  if (what === "base") return `base ${baseText(before)} → ${baseText(after)}`;
  return `${from ?? "not there before"} → ${to ?? "no longer there"}`;
}

function cellOf({ question, response, country, region, population, subgroup, scenario }: Cell): string {
  const set = [question, region ?? country, population, subgroup, scenario].filter((part) => part !== null);
  return `"${response}" (${set.join(", ")})`;
}

function baseText(result: Result | null): string {
  const { unweightedN: n, effectiveN, publishedMarginOfError: marginOfError } = result?.base ?? {};
  return JSON.stringify({ n, effectiveN, marginOfError });
}

function valueText(value: unknown): string {
  if (value === null) return "not stated";
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}
