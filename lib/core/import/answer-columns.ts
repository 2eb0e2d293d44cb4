import type { NamedColumn } from "./columns";
import { sampleCells } from "./columns";
import { meaningOfHeader, withoutUnit } from "./header-names";
import { wordKey } from "./languages/word-key";
import type { SplitFile } from "./reading";
import { figureColumns } from "./shape";
import { readGroupedDecimal } from "./values/decimal-text";

/** A column of one answer, of everybody or of a subgroup. */
export interface AnswerColumn {
  readonly column: NamedColumn;
  readonly response: string;
  readonly subgroup: string | null;
  /** The column that counts the subgroup itself. */
  readonly base: NamedColumn | null;
}

export interface AnswerColumns {
  readonly answers: readonly AnswerColumn[];
  /** Columns of numbers that are no shares: counts, row numbers. */
  readonly numbers: readonly NamedColumn[];
}

/** The columns of figures of a poll list, told apart: not every number is an answer. */
export function answerColumns(split: SplitFile, columns: readonly NamedColumn[]): AnswerColumns {
  const figures = figureColumns(split, columns).filter(({ header }) => header !== "");
  const numbers = figures.filter((column) => !column.isMapped && isNoShare(sampleCells(split, column.index)));
  const shares = figures.filter((column) => !numbers.includes(column));
  const bases = ownBases(numbers, shares, columns);
  const answers = shares
    .filter((column) => ![...bases.values()].includes(column))
    .map((column, _, all) => asAnswer(column, all, bases));
  return { answers, numbers };
}

/** Most are above 100, or they count the rows: no share of anybody. */
function isNoShare(cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => {
    const number = readGroupedDecimal(cell, ".");
    return number === null ? [] : [Number(number)];
  });
  if (numbers.length === 0) return false;
  const above = numbers.filter((number) => number > 100 || number < 0).length;
  return above > numbers.length / 2 || countsRows(numbers);
}

function countsRows(numbers: readonly number[]): boolean {
  const first = numbers[0] ?? 0;
  return numbers.length > 4 && numbers.every((number, position) => number === first + position);
}

/** By subgroup: the column called "Rep Sample" or "n (Republican)". */
function ownBases(
  numbers: readonly NamedColumn[],
  shares: readonly NamedColumn[],
  columns: readonly NamedColumn[],
): ReadonlyMap<string, NamedColumn> {
  const bases = new Map<string, NamedColumn>();
  const free = columns.filter((column) => column.role === null || numbers.includes(column) || shares.includes(column));
  for (const column of free) {
    const subgroup = waysToCut(column.header).find(({ answer }) => meaningOfHeader(answer)?.role === "sample_size");
    if (subgroup) bases.set(wordKey(subgroup.group), column);
  }
  return bases;
}

function asAnswer(
  column: NamedColumn,
  all: readonly NamedColumn[],
  bases: ReadonlyMap<string, NamedColumn>,
): AnswerColumn {
  const plain = { column, response: withoutUnit(column.header), subgroup: null, base: null };
  for (const { answer, group, inBrackets } of waysToCut(plain.response)) {
    const whole = all.find((other) => other !== column && wordKey(withoutUnit(other.header)) === wordKey(answer));
    const base = bases.get(wordKey(group)) ?? null;
    // "Le Pen" beside a "Pen" is no subgroup: a prefix counts where it heads several answers or has a base of its own.
    if (whole && (inBrackets || base !== null || headsSeveral(group, all)))
      return { column, response: withoutUnit(whole.header), subgroup: group, base };
  }
  return plain;
}

function headsSeveral(group: string, all: readonly NamedColumn[]): boolean {
  const key = wordKey(group);
  const headed = all.filter(({ header }) => waysToCut(withoutUnit(header)).some((cut) => wordKey(cut.group) === key));
  return headed.length > 1;
}

interface Cut {
  readonly answer: string;
  readonly group: string;
  readonly inBrackets: boolean;
}

/** Every way a header can name an answer and a subgroup: "Approve (Republican)", "Rep Yes", "Yes - men". */
function waysToCut(header: string): Cut[] {
  const bracket = /^(.+?)\s*[([](.+)[)\]]$/.exec(header);
  if (bracket) return [{ answer: bracket[1] ?? "", group: bracket[2] ?? "", inBrackets: true }];
  const cuts: Cut[] = [];
  for (const mark of header.matchAll(/[\s_:.–-]+/g)) {
    const [left, right] = [header.slice(0, mark.index), header.slice(mark.index + mark[0].length)];
    if (left === "" || right === "") continue;
    cuts.push({ answer: right, group: left, inBrackets: false }, { answer: left, group: right, inBrackets: false });
  }
  return cuts;
}
