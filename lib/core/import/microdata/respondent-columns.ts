import { cellAt, isNumber } from "../matrix/table-cells";
import type { SplitRow } from "../reading";
import { isNotStated } from "../values/not-stated";
import type { ColumnName } from "./column-names";

/**
 * What a column of a file of respondents holds.
 * - `id`: a different number or code for each respondent.
 * - `category`: a few different answers, in words.
 * - `option`: one answer of a question that allows several, or nothing.
 * - `number`, `date`, `text`, `empty`: no question with a few answers.
 */
export type ColumnContent = "id" | "category" | "option" | "number" | "date" | "text" | "empty";

export interface RespondentColumn extends ColumnName {
  readonly content: ColumnContent;
  /** The different answers in the order of the file; of an `option` the one label. */
  readonly answers: readonly string[];
  /** Whether cells say "Not selected": without such a sign, nothing chosen and not asked look alike. */
  readonly saysNotSelected: boolean;
}

/** More different texts than this are no list of answers. */
const MOST_ANSWERS = 60;

/** Fewer different cells than this can be answers under any name. */
const MOST_ANSWERS_OF_FEW = 7;

export function respondentColumn(name: ColumnName, rows: readonly SplitRow[]): RespondentColumn {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = cellAt(row, name.index);
    if (!isNotStated(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  // Looked at once each: a million respondents give few different answers.
  let [filled, numbers, dates] = [0, 0, 0];
  for (const [cell, count] of counts) {
    filled += count;
    if (isNumber(cell)) numbers += count;
    else if (isDate(cell)) dates += count;
  }
  const saysNotSelected = [...counts.keys()].some(isNotSelected);
  const answers = [...counts.keys()].filter((answer) => !isNotSelected(answer));
  const content = contentOf({ rows: rows.length, filled, numbers, dates, answers: answers.length, saysNotSelected });
  // Nearly all: a respondent who stands in the file twice must be found, not hide that these are identifiers.
  const isId =
    ID_NAME.test(name.header) && filled > 0 && counts.size >= filled * 0.5 && counts.size > MOST_ANSWERS_OF_FEW;
  return { ...name, content: isId ? "id" : content, answers: isListed(content) ? answers : [], saysNotSelected };
}

const ID_NAME =
  /^$|^(respondent|response|resp|case|interview|participant|record|user|uu)?[ _.-]?(id|no|nr|number|key)$|^respid|^caseid/i;

interface Profile {
  readonly rows: number;
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  readonly answers: number;
  readonly saysNotSelected: boolean;
}

function contentOf({ rows, filled, numbers, dates, answers, saysNotSelected }: Profile): ColumnContent {
  if (filled === 0) return "empty";
  if (numbers >= filled * 0.9) return "number";
  if (dates >= filled * 0.9) return "date";
  if (saysNotSelected || (answers === 1 && filled < rows)) return "option";
  // Free text hardly ever repeats; answers to choose from do.
  if (answers <= MOST_ANSWERS && answers <= Math.max(2, filled / 3)) return "category";
  return "text";
}

function isListed(content: ColumnContent): boolean {
  return content === "category" || content === "option";
}

export function isNotSelected(cell: string): boolean {
  return /^(not selected|not chosen|unchecked|not checked|not mentioned)$/i.test(cell);
}

function isDate(cell: string): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2})?)?/.test(cell);
}
