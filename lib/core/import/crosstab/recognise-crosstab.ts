import { isNumber } from "../matrix/table-cells";
import type { SplitFile, SplitRow } from "../reading";
import { type BannerColumn, bannerColumns, FIRST_FIGURE_COLUMN } from "./banner";
import { holdsNoFigure, isAnswerRow, isQuestionRow } from "./blocks";

/** A file taken for a crosstab: its banner, and the rows of its blocks. */
export interface CrosstabTable {
  readonly banner: readonly BannerColumn[];
  /** What the corner of the table says, mostly who was asked. */
  readonly corner: string;
  readonly rows: readonly SplitRow[];
}

/** The first block opens near the top: a long list is told apart without walking all of it. */
const TOP_ROWS = 50;

/** `null` when the rows do not fall into questions that stand alone and answers below them. */
export function recogniseCrosstab(split: SplitFile): CrosstabTable | null {
  if (split.header.length < FIRST_FIGURE_COLUMN) return null;
  const { rows } = split;
  const [top, below = null] = split.headerRows;
  if (!top || !rows.slice(0, TOP_ROWS).some(isQuestionRow)) return null;
  const questions = rows.filter(isQuestionRow).length;
  const answers = rows.filter((row) => isAnswerRow(row) && hasFigureCells(row)).length;
  const empty = rows.filter((row) => isAnswerRow(row) && holdsNoFigure(row)).length;
  if (questions === 0 || answers < 2 || questions + answers + empty < rows.length * 0.9) return null;
  const banner = bannerColumns(top, below);
  return banner.length === 0 ? null : { banner, corner: top[0]?.trim() ?? "", rows };
}

function hasFigureCells(row: SplitRow): boolean {
  return row.cells.slice(FIRST_FIGURE_COLUMN - 1).some(isNumber);
}
