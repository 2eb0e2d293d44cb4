import { meaningOfHeader } from "../header-names";
import type { ColumnRole, SplitFile } from "../reading";
import { type ColumnName, columnNames } from "./column-names";
import type { RespondentColumn } from "./respondent-columns";
import { profileTable } from "./respondent-table";
import { isWeightName } from "./weight-column";

const FEWEST_RESPONDENTS = 10;
const FEWEST_QUESTIONS = 3;

/** Columns that speak of a whole poll or a share of it: such a row is no person. */
const OF_POLLS: readonly ColumnRole[] = ["pollster", "sample_size", "question_id"];

/** Enough rows to see what a file holds; only one that is taken for respondents is walked to its end. */
const SAMPLE_ROWS = 2_000;

/** The columns of a file of respondents: they have a number or a weight and mostly answer in a few words. Else `null`. */
export function recogniseMicrodata(split: SplitFile): readonly ColumnName[] | null {
  const roles = new Set(split.header.map((header) => meaningOfHeader(header)?.role));
  if (split.rows.length < FEWEST_RESPONDENTS || OF_POLLS.some((role) => roles.has(role))) return null;
  if (roles.has("response") && roles.has("share")) return null;
  const names = columnNames(split);
  return areRespondents(profileTable(names, split.rows.slice(0, SAMPLE_ROWS)).columns) ? names : null;
}

function areRespondents(columns: readonly RespondentColumn[]): boolean {
  const questions = columns.filter(({ content }) => content === "category" || content === "option").length;
  const filled = columns.filter(({ content }) => content !== "empty").length;
  const isPerson = columns.some(
    ({ content, header }) => content === "id" || (content === "number" && isWeightName(header)),
  );
  return isPerson && questions >= FEWEST_QUESTIONS && questions >= filled / 2;
}
