import { cellAt } from "../matrix/table-cells";
import type { ProblemList } from "../problem-list";
import type { SplitFile, SplitRow } from "../reading";
import type { ReadFigure } from "../row-reader";
import { quoted } from "../values/cell-reading";
import { type BannerColumn, FIRST_FIGURE_COLUMN } from "./banner";
import type { Block } from "./blocks";
import type { MultipleBecause } from "./question-kind";
import type { CrosstabTable } from "./recognise-crosstab";

/** A row that opens no question and answers none: its figures would belong to nothing. */
export function refuseUnclear({ row, line, cells }: SplitRow, problems: ProblemList): void {
  problems.add(
    { row, line },
    {
      severity: "error",
      code: "CROSSTAB_ROW_UNCLEAR",
      value: cells.find((cell) => cell.trim() !== "") ?? null,
      message: `Row ${row} is neither a question that stands alone in column 1 nor an answer in column 2.`,
      hint: "Put the question in a row of its own, and each answer below it in column 2.",
    },
  );
}

/** A column of figures below no heading: nobody can say whom they are the shares of. */
export function refuseUnnamed({ rows, banner }: CrosstabTable, split: SplitFile, problems: ProblemList): void {
  const named = new Set(banner.map(({ column }) => column));
  for (let column = FIRST_FIGURE_COLUMN; column <= split.header.length; column += 1) {
    const figure = named.has(column) ? undefined : rows.find((row) => cellAt(row, column) !== "");
    if (!figure) continue;
    problems.add(
      { row: figure.row, line: figure.line, column },
      {
        severity: "error",
        code: "BANNER_UNNAMED",
        value: cellAt(figure, column),
        message: "Figures stand in a column that has no heading.",
        hint: "Name the group in the header; a header row may have been lost.",
      },
    );
  }
}

/** Columns that are blank throughout a block: mostly too few were asked to publish them. */
export function noteBlank(
  { row, question }: Block,
  figures: readonly ReadFigure[],
  banner: readonly BannerColumn[],
  problems: ProblemList,
): void {
  const filled = new Set(figures.filter(({ record }) => record.status !== "missing").map(({ column }) => column));
  const blank = banner.filter(({ column }) => !filled.has(column));
  if (blank.length === 0) return;
  const columns = blank.length === banner.length ? "every column" : blank.map(({ label }) => quoted(label)).join(", ");
  problems.add(
    { row: row.row, line: row.line },
    {
      severity: "note",
      code: "FIGURES_BLANK",
      value: question,
      message: `The answers to ${quoted(question)} are blank for ${columns}.`,
      hint: "They are kept as missing: the file does not say why.",
    },
  );
}

/** Says which questions are taken for multiple choice, and why. */
export function noteKind({ row, question }: Block, because: MultipleBecause, problems: ProblemList): void {
  if (because === null) return;
  problems.add(
    { row: row.row, line: row.line },
    {
      severity: because === "says-so" ? "note" : "warning",
      code: "QUESTION_READ_AS_MULTIPLE",
      value: question,
      message:
        because === "says-so"
          ? `${quoted(question)} asks for all that apply: its answers may add up to more than 100%.`
          : `The answers to ${quoted(question)} add up to far more than 100%: it is read as multiple choice.`,
      hint: "If only one answer was allowed, say so in a description of the question.",
    },
  );
}
