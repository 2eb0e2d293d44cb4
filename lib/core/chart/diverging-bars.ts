import { isolate } from "../format/direction";
import { countOf } from "../format/lists";
import { formatSignedPoints } from "../format/percent";
import type { ChartChoices } from "./chart-choices";
import type { ChartTable, DivergingBarsModel, StackedBarsModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { bothEnds, omittedNotes } from "./poll-notes";
import { gapsBetween } from "./ranked-rows";
import { isTwoSided, orderAnswers } from "./response-order";
import { stackedBars, whyNotStacked } from "./stacked-bars";

type StackedRow = StackedBarsModel["rows"][number];
type Answer = DivergingBarsModel["answers"][number];

interface DivergingRow {
  readonly row: StackedRow;
  /** Support minus oppose, in share units; `null` when a side is not given in full. */
  readonly net: number | null;
}

/** Why the answers of a question cannot stand on two sides of a zero line; `null` when they can. */
export function whyNotDiverging(subject: ChartSubject): string | null {
  const reason = whyNotStacked(subject);
  if (reason !== null) return reason;
  const given = new Set(subject.results.map((result) => result.response));
  const substantive = subject.question.responses.filter(
    ({ label, kind }) => kind === "substantive" && given.has(label),
  );
  return isTwoSided(substantive) ? null : "the answers have no two sides";
}

/**
 * All answers of a two-sided question from a zero line between the sides, largest net first, ties by name. Neither, don't
 * know and other stand apart at the right: they are on no side.
 */
export function divergingBars(subject: ChartSubject, choices: ChartChoices, context: ChartContext): DivergingBarsModel {
  const whole = stackedBars(subject, choices, { ...context, mostRows: Number.POSITIVE_INFINITY });
  const sides = new Map(orderAnswers(subject.question).map(({ key, option }) => [key, option.side]));
  const answers = whole.answers.map((answer) => ({ ...answer, side: sides.get(answer.key) ?? null }));
  const all = sortRows(
    whole.rows.map((row) => ({
      row,
      net: row.net === null ? null : sum(row, answers, "support") - sum(row, answers, "oppose"),
    })),
    choices,
    context,
  );
  const shown = bothEnds(all, context.mostRows, ({ row }) => row.key === choices.focus);
  const measure = `${whole.words.measure}${all.length > 1 && choices.sort !== "name" ? ", largest net first" : ""}`;
  return {
    kind: "diverging-bars",
    words: {
      ...whole.words,
      measure,
      notes: [
        ...omittedNotes(all.length, all.length - shown.length),
        "Net is support minus oppose, in points.",
        ...whole.words.notes,
      ],
      textAlternative: describeBalance(whole.words.headline, measure, all),
    },
    table: balanceTable(whole.table, all),
    answers,
    reach: {
      oppose: Math.max(0, ...shown.map(({ row }) => sum(row, answers, "oppose"))),
      support: Math.max(0, ...shown.map(({ row }) => sum(row, answers, "support"))),
    },
    rows: shown.map(({ row }) => divergingRow(row, answers)),
    gaps: gapsBetween(all, shown),
    showsN: whole.showsN,
  };
}

function sum(row: StackedRow, answers: readonly Answer[], side: Answer["side"]): number {
  const keys = answers.filter((answer) => answer.side === side).map(({ key }) => key);
  return row.segments.filter(({ answer }) => keys.includes(answer)).reduce((total, { share }) => total + share, 0);
}

function sortRows(
  rows: readonly DivergingRow[],
  { sort }: ChartChoices,
  { locale }: ChartContext,
): readonly DivergingRow[] {
  const height = ({ net }: DivergingRow) => net ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted(
    (a, b) =>
      (sort === "name" || height(a) === height(b) ? 0 : height(b) - height(a)) ||
      a.row.label.localeCompare(b.row.label, locale),
  );
}

function divergingRow(row: StackedRow, answers: readonly Answer[]): DivergingBarsModel["rows"][number] {
  const of = (side: Answer["side"]) =>
    answers.flatMap((answer) =>
      answer.side === side ? row.segments.filter((segment) => segment.answer === answer.key) : [],
    );
  let start = -of("oppose").reduce((total, { share }) => total + share, 0);
  const segments = [...of("oppose"), ...of("support")].map(({ answer, share, valueLabel }) => {
    const segment = { answer, share, valueLabel, start };
    start += share;
    return segment;
  });
  return {
    key: row.key,
    label: row.label,
    segments,
    apart: of(null).map(({ answer, share, valueLabel }) => ({ answer, share, valueLabel })),
    net: row.net,
    n: row.n,
    reading: [
      ...row.segments.map(({ answer, published }) => `${isolate(answer)} ${published}`),
      ...(row.net === null ? [] : [`net ${row.net}`]),
    ],
  };
}

function describeBalance(headline: string, measure: string, rows: readonly DivergingRow[]): string {
  const describeRow = ({ row }: DivergingRow) =>
    `${row.label} ${row.segments.map(({ answer, published }) => `${isolate(answer)} ${published}`).join(", ")}${row.net === null ? "" : `, net ${row.net}`}`;
  const ends = rows.length <= 3 ? rows : [rows[0], rows.at(-1)].filter((row) => row !== undefined);
  return `Diverging bars, ${countOf(rows.length, "country", "countries")}. ${headline}. ${measure}: ${ends.map(describeRow).join(rows.length <= 3 ? "; " : "; to ")}.`;
}

/** The table of all answers, with the net before n, in the order of the chart. */
function balanceTable(table: ChartTable, rows: readonly DivergingRow[]): ChartTable {
  return {
    ...table,
    columns: [...table.columns.slice(0, -1), { label: "Net", numeric: true }, ...table.columns.slice(-1)],
    rows: rows.flatMap(({ row, net }) => {
      const same = table.rows.find(({ label }) => label === row.label);
      if (same === undefined) return [];
      const cell = { text: net === null ? "–" : formatSignedPoints(net), origin: null };
      return [{ ...same, cells: [...same.cells.slice(0, -1), cell, ...same.cells.slice(-1)] }];
    }),
  };
}
