import { checkFigures } from "../checks/check-figures";
import { asPercentages, unitEvidenceOf } from "../fractions";
import { meaningOfHeader } from "../header-names";
import { askForCompanions } from "../matrix/companion-ask";
import { linkOf } from "../matrix/key-table";
import { type MatrixInput, type MatrixReading, NOTHING_READ } from "../matrix/matrix-reading";
import { askForCountryOf, givenFacts, noteUnstated } from "../matrix/poll-facts";
import { cellAt, filledCells, plainKey } from "../matrix/table-cells";
import type { ReadColumn } from "../reading";
import { keyNotFound } from "./battery-problems";
import { findCodeBook } from "./find-code-book";
import { readItem } from "./read-item";
import type { BatteryTable } from "./recognise-battery";

/** The coded answers of each item under the words that the code book has for them. */
export function readBattery(table: BatteryTable, input: MatrixInput): MatrixReading {
  const seen = { ...NOTHING_READ, columns: columnsOf(table, input) };
  const found = findCodeBook(input);
  if (!found) {
    const [first, last] = [table.codes[0]?.header, table.codes.at(-1)?.header];
    const why = `The columns ${first} to ${last} are answers by number; the file does not say what they mean.`;
    return { ...seen, asks: [askForCompanions(why, ["code-book"])] };
  }
  const { split, problems, fileName, today } = input;
  const given = givenFacts(input.mapping, fileName, problems);
  const items = split.rows.flatMap((row) => {
    const key = plainKey(cellAt(row, found.column));
    const entry = found.keys.rows.get(key);
    if (!entry) keyNotFound(row, found.column, key, found.keys.companion.name, problems);
    return entry ? [readItem(row, entry, { table, found, given, input })] : [];
  });
  const read = items.flatMap((item) => item.figures);
  const unit = unitEvidenceOf(read);
  const figures = unit.looksLikeFractions && unit.setsAddUpToOne ? asPercentages(read) : read;
  noteUnstated(figures[0]?.record ?? given, problems);
  checkFigures(figures, { today, questionKind: () => "single" }, problems);
  return {
    ...seen,
    figures,
    asks: askForCountryOf(given, input.mapping),
    description: { polls: [], questions: items.map(({ question }) => question) },
    links: [linkOf({ name: fileName, split, column: found.column }, found.keys)],
  };
}

function columnsOf({ itemColumn, codes }: BatteryTable, { split }: MatrixInput): ReadColumn[] {
  const used = new Set(codes.filter(({ index }) => filledCells(split, index).length > 0).map(({ index }) => index));
  const coded = new Set(codes.map(({ index }) => index));
  return split.header.map((header, position) => {
    const index = position + 1;
    const column = { index, header, unit: null, format: null, confidence: 0.9 } as const;
    if (index === itemColumn) return { ...column, role: "question" };
    if (used.has(index)) return { ...column, role: "share", unit: "percent" };
    if (coded.has(index)) return { ...column, role: "ignore" };
    return { ...column, role: meaningOfHeader(header)?.role ?? "note" };
  });
}
