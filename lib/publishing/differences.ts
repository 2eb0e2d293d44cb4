import type { Problem, ProblemCode } from "@/lib/core/errors";
import { columnNumber } from "@/lib/core/import/place";
import { type Place, problemAt } from "@/lib/core/import/problem-list";
import type { Article } from "@/lib/core/model/article";
import type { Figure } from "@/lib/core/model/figure";
import type { Poll } from "@/lib/core/model/poll";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import { type Result, resultKey } from "@/lib/core/model/result";
import { isSame } from "./canonical";

/** The file an import reads, and the column its figures stand in, where it is one for all. */
export interface ReadFile {
  readonly name: string;
  readonly shareColumn: number | null;
}

type DifferenceCode = Extract<ProblemCode, "POLL_DIFFERS" | "QUESTION_DIFFERS" | "ARTICLE_DIFFERS">;

const HINTS: Readonly<Record<DifferenceCode, string>> = {
  POLL_DIFFERS: "Replace it with --yes, or give the poll another poll_id.",
  QUESTION_DIFFERS: "Change it for every poll with --yes, or give the question another question_id.",
  ARTICLE_DIFFERS: "Replace it with --yes, or give the article another slug.",
};

/** What an import would change of a poll in the store, figure by figure. Empty when it brings the same. */
export function pollDifferences(standing: PollContent, incoming: PollContent, file: ReadFile): Problem[] {
  const before = new Map(standing.results.map((result) => [resultKey(result), result]));
  const after = new Set(incoming.results.map(resultKey));
  const say = (change: string, result?: Result): Problem => {
    const message = `Poll ${incoming.poll.slug}, ${change}.`;
    return difference("POLL_DIFFERS", file.name, message, result && placeOf(result, file));
  };
  return [
    ...changedFields(standing.poll, incoming.poll).map((change) => say(change)),
    ...incoming.results.flatMap((result) => {
      const change = resultChange(before.get(resultKey(result)), result);
      return change === null ? [] : [say(`${cellOf(result)}: ${change}`, result)];
    }),
    ...standing.results
      .filter((result) => !after.has(resultKey(result)))
      .map((result) => say(`${cellOf(result)}: ${figureText(result.figure)} → no longer there`)),
  ];
}

/** What an import would change of a question other polls may share. New answers and a wording not known before are no change. */
export function questionDifferences(standing: Question, merged: Question, file: string): Problem[] {
  const fields = ["topic", "wording", "kind", "language", "translation"] as const;
  const say = (message: string) => difference("QUESTION_DIFFERS", file, `Question ${merged.slug}, ${message}`);
  return [
    ...fields
      .filter((field) => standing[field] !== null && standing[field] !== merged[field])
      .map((field) => say(`${field}: "${standing[field]}" → "${merged[field]}".`)),
    ...standing.responses
      .filter(
        (option) =>
          !isSame(
            option,
            merged.responses.find(({ label }) => label === option.label),
          ),
      )
      .map(({ label }) => say(`the answer "${label}" is described differently.`)),
  ];
}

export function articleDifferences(standing: Article, incoming: Article, file: string): Problem[] {
  const keys = Object.keys(incoming) as (keyof Article)[];
  return keys
    .filter((key) => key !== "sample" && !isSame(standing[key], incoming[key]))
    .map((key) => difference("ARTICLE_DIFFERS", file, `Article ${incoming.slug} has another ${key} in the store.`));
}

function difference(code: DifferenceCode, file: string, message: string, place: Place = {}): Problem {
  return problemAt(file, place, { severity: "error", code, message, hint: HINTS[code] });
}

/** The figure's cell in the file that is read, which may itself be a copy of another document. */
function placeOf({ importedRow: row, origin }: Result, { name, shareColumn }: ReadFile): Place {
  const column = origin.source === name ? columnNumber(origin.column) : shareColumn;
  return column === null ? { row } : { row, column };
}

/** Where a figure stood may change without the figure: only what it says counts. */
function resultChange(before: Result | undefined, after: Result): string | null {
  if (!before) return `not there before → ${figureText(after.figure)}`;
  if (!isSame(before.figure, after.figure)) return `${figureText(before.figure)} → ${figureText(after.figure)}`;
  if (!isSame(before.base, after.base)) return `base ${baseText(before)} → ${baseText(after)}`;
  return isSame(before.extra, after.extra) ? null : "what is kept beside the figure changes";
}

/** The same figures from a file of another name are the same poll. */
const HOW_IT_CAME: ReadonlySet<keyof Poll> = new Set(["sample", "importedFile"]);

function changedFields(before: Poll, after: Poll): string[] {
  const fields = Object.keys(after) as (keyof Poll)[];
  return fields
    .filter((field) => !HOW_IT_CAME.has(field) && !isSame(before[field], after[field]))
    .map((field) => `${field}: ${valueText(before[field])} → ${valueText(after[field])}`);
}

function cellOf({ question, response, country, region, population, subgroup, scenario }: Result): string {
  const set = [question, region ?? country, population, subgroup, scenario].filter((part) => part !== null);
  return `"${response}" (${set.join(", ")})`;
}

function figureText(figure: Figure): string {
  const unit = figure.unit === "percent" ? "%" : ` ${figure.unit}`;
  if (figure.status === "value") return `${figure.published}${unit}`;
  return figure.status === "below" ? `<${figure.bound}${unit}` : figure.status.replace("_", " ");
}

function baseText({ base }: Result): string {
  const { unweightedN, effectiveN, publishedMarginOfError } = base;
  return JSON.stringify({ n: unweightedN, effectiveN, marginOfError: publishedMarginOfError });
}

function valueText(value: unknown): string {
  if (value === null) return "not stated";
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}
