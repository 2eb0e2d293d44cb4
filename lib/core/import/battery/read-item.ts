import type { Description } from "../description";
import { questionSlug } from "../identify";
import type { MatrixInput } from "../matrix/matrix-reading";
import type { NumberedColumn } from "../matrix/numbered-columns";
import { type PollFacts, pollIdOf } from "../matrix/poll-facts";
import { cellAt } from "../matrix/table-cells";
import { columnLetter } from "../place";
import type { ColumnRole, SplitFile, SplitRow } from "../reading";
import type { ReadFigure } from "../row-reader";
import { isNotStated } from "../values/not-stated";
import { type ReadShare, readShare } from "../values/read-share";
import { labelMissing } from "./battery-problems";
import { columnOfRole, labelOf } from "./code-book";
import type { FoundCodeBook } from "./find-code-book";
import type { BatteryTable } from "./recognise-battery";

export interface ItemContext {
  readonly table: BatteryTable;
  readonly found: FoundCodeBook;
  readonly given: PollFacts;
  readonly input: MatrixInput;
}

export interface BatteryItem {
  readonly question: Description["questions"][number];
  readonly figures: readonly ReadFigure[];
}

/** One item of a battery as a question of its own: the words of the code book, asked of this item. */
export function readItem(row: SplitRow, entry: SplitRow, context: ItemContext): BatteryItem {
  const { table, found, input } = context;
  const facts = factsOf(row, entry, context);
  const item = cellAt(row, table.itemColumn);
  const wording = textOf(entry, found.keys.companion.split, "question");
  const question = wording === null ? item : `${item}: ${wording}`;
  const questionId = questionSlug(question);
  const labelled = table.codes.map((code) => ({ code, label: labelOf(entry, found.book, code.number) }));
  const figures = labelled.flatMap(({ code, label }): ReadFigure[] => {
    const share = label === null ? null : shareAt(row, code, input);
    if (label === null && !isNotStated(cellAt(row, code.index)))
      labelMissing(row, code, found.keys.companion.name, input.problems);
    if (label === null || share === null) return [];
    const { status, share: published, bound } = share;
    return [
      {
        line: row.line,
        column: code.index,
        record: {
          ...facts,
          subgroup: null,
          questionId,
          question,
          scenario: null,
          response: label,
          status,
          share: published,
          unit: "percent",
          n: null,
          effectiveN: null,
          marginOfError: null,
          source: input.fileName,
          sourceRow: String(row.row),
          sourceColumn: columnLetter(code.index),
          extra: { item, code: code.header, ...(bound === null ? {} : { bound }) },
          fileRow: row.row,
        },
      },
    ];
  });
  const responses = labelled.flatMap(({ label }) => (label === null ? [] : [{ label }]));
  return { question: { slug: questionId, kind: "single", topic: item, responses }, figures };
}

/** What the code book and the row say of the poll goes before what holds for the whole file. */
function factsOf(row: SplitRow, entry: SplitRow, { found, given, input }: ItemContext): PollFacts {
  const book = found.keys.companion.split;
  const facts = {
    ...given,
    pollster: textOf(entry, book, "pollster") ?? given.pollster,
    client: textOf(entry, book, "client") ?? given.client,
    population: textOf(row, input.split, "population") ?? given.population,
  };
  const isNamed = input.mapping.values.poll_id !== undefined;
  return { ...facts, pollId: isNamed ? given.pollId : pollIdOf(facts, input.fileName) };
}

function textOf(row: SplitRow, split: SplitFile, role: ColumnRole): string | null {
  const column = columnOfRole(split, role);
  const text = column === null ? "" : cellAt(row, column);
  return isNotStated(text) ? null : text;
}

function shareAt(row: SplitRow, { index }: NumberedColumn, { problems }: MatrixInput): ReadShare | null {
  const cell = cellAt(row, index);
  const reading = readShare(cell, { unit: "percent", decimal: "." });
  if (reading.ok) return reading.value;
  const { code, message, hint } = reading;
  const place = { row: row.row, line: row.line, column: index };
  problems.add(place, { severity: "error", code, message, hint, value: cell });
  return null;
}
