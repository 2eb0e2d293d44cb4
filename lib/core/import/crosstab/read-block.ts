import type { PollFacts } from "../matrix/poll-facts";
import { questionIdOf } from "../matrix/poll-facts";
import { cellAt } from "../matrix/table-cells";
import { columnLetter } from "../place";
import type { ProblemList } from "../problem-list";
import type { SplitRow } from "../reading";
import type { ReadFigure } from "../row-reader";
import { readShare, type ShareNotation } from "../values/read-share";
import type { BannerColumn } from "./banner";
import { baseRowKind, basesOf } from "./base-row";
import type { Block } from "./blocks";

export interface BlockContext {
  readonly facts: PollFacts;
  readonly banner: readonly BannerColumn[];
  readonly notation: ShareNotation;
  readonly fileName: string;
  readonly problems: ProblemList;
}

/** The figures of one block. A cell that cannot be read goes to the problems, a blank one is missing. */
export function readBlock({ question, answers }: Block, context: BlockContext): ReadFigure[] {
  const { facts, banner, fileName } = context;
  const bases = basesOf(
    answers.find((row) => baseRowKind(row) === "unweighted"),
    banner,
  );
  const base = /^among\b[^:]*(?=:)/i.exec(question)?.[0] ?? null;
  const figures: ReadFigure[] = [];
  for (const row of answers.filter((answer) => baseRowKind(answer) === null)) {
    for (const { column, label, isTotal } of banner) {
      const share = shareAt(row, column, context);
      if (!share) continue;
      const extra = { ...(base === null ? {} : { base }), ...(share.bound === null ? {} : { bound: share.bound }) };
      figures.push({
        line: row.line,
        column,
        record: {
          ...facts,
          subgroup: isTotal ? null : label,
          questionId: questionIdOf(question, facts.pollId),
          question,
          scenario: null,
          response: cellAt(row, 2),
          status: share.status,
          share: share.share,
          unit: "percent",
          n: bases.get(column) ?? null,
          effectiveN: null,
          marginOfError: null,
          source: fileName,
          sourceRow: String(row.row),
          sourceColumn: columnLetter(column),
          extra: Object.keys(extra).length > 0 ? extra : null,
          fileRow: row.row,
        },
      });
    }
  }
  return figures;
}

function shareAt(row: SplitRow, column: number, { notation, problems }: BlockContext) {
  const cell = cellAt(row, column);
  const reading = readShare(cell, notation);
  if (reading.ok) return reading.value;
  const { code, message, hint } = reading;
  problems.add({ row: row.row, line: row.line, column }, { severity: "error", code, message, hint, value: cell });
  return null;
}
