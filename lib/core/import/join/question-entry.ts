import { boundedSlug } from "../bounded-slug";
import { askForCompanions } from "../matrix/companion-ask";
import { refuseDoubleKeys } from "../matrix/key-table";
import { type MatrixInput, type MatrixReading, NOTHING_READ } from "../matrix/matrix-reading";
import { cellAt, plainKey } from "../matrix/table-cells";
import type { SplitFile, SplitRow } from "../reading";
import { readColumnsOf } from "./read-poll-table";
import type { TableColumns } from "./recognise-tables";

/** What a table of questions says of one of them. */
export interface QuestionEntry {
  readonly questionId: string;
  readonly id: string;
  readonly wording: string | null;
  /** A short name, where a column holds one. */
  readonly topic: string | null;
}

export function readQuestionEntry(row: SplitRow, columns: TableColumns, split: SplitFile): QuestionEntry {
  const id = plainKey(cellAt(row, columns.get("question_id") ?? 1));
  const wording = cellAt(row, columns.get("question") ?? 1) || null;
  const short = split.header.findIndex((header) => /^(short|brief)[ _.-]?(question|text|name|wording)?$/i.test(header));
  const topic = (short === -1 ? "" : cellAt(row, short + 1)) || null;
  // A bare number is a name within its table only: the words go before it.
  return {
    questionId: `${boundedSlug(topic ?? wording ?? "question", 60)}-${boundedSlug(id, 40)}`,
    id,
    wording,
    topic,
  };
}

/** A table of questions holds no figures: it is read beside the results. */
export function readQuestionTable(columns: TableColumns, { split, companions, problems }: MatrixInput): MatrixReading {
  refuseDoubleKeys(split, columns.get("question_id") ?? 1, problems);
  const needs = (["long", "poll-table"] as const).filter((shape) => !companions.some((one) => one.shape === shape));
  return {
    ...NOTHING_READ,
    columns: readColumnsOf(split, columns),
    asks: needs.length === 0 ? [] : [askForCompanions("The file lists questions and holds no figures.", needs)],
    counts: { questions: split.rows.length },
  };
}
