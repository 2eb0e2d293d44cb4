import type { Mapping } from "../mapping";
import { cellAt } from "../matrix/table-cells";
import type { ProblemList } from "../problem-list";
import type { Ask } from "../reading";
import { readDecimal } from "../values/decimal-text";
import type { RespondentTable } from "./recognise-microdata";
import type { RespondentColumn } from "./respondent-columns";

/** Which column holds the weights: `undefined` while a person must say, `null` when there is none. */
export interface WeightChoice {
  readonly column: RespondentColumn | null | undefined;
  readonly ask: Ask | null;
}

const NAME = /^(w|wt|wgt|weight|weights|weighting|poids|gewicht|gewichtung|peso|waga|vekt|vikt|vægt|paino)$/;
const NAME_PART = /(^|[ _.-])(wt|wgt|weight|poids|gewicht|peso|waga|vekt|vikt)([ _.-]|$)/;

export function isWeightName(header: string): boolean {
  return NAME.test(header.toLowerCase()) || NAME_PART.test(header.toLowerCase());
}

/** A person's word, else the only column of that name; several, or one that only looks like weights, are asked for. */
export function chooseWeight({ columns, rows }: RespondentTable, mapping: Mapping): WeightChoice {
  const mapped = new Map(Object.entries(mapping.columns));
  const numbers = columns.filter(({ content }) => content === "number");
  const byRole = columns.find(({ header }) => mapped.get(header) === "weight");
  if (byRole) return { column: byRole, ask: null };
  const answer = new Map(Object.entries(mapping.answers)).get("WEIGHT_COLUMN");
  if (answer === "none") return { column: null, ask: null };
  const answered = columns.find(({ header }) => header === answer);
  if (answered) return { column: answered, ask: null };
  const free = numbers.filter(({ header }) => !mapped.has(header));
  const named = free.filter(({ header }) => isWeightName(header));
  const [only, ...others] = named;
  if (only && others.length === 0 && answer === undefined) return { column: only, ask: null };
  const candidates =
    named.length > 0 ? named : free.filter(({ index }) => lookLikeWeights(rows.map((row) => cellAt(row, index))));
  if (candidates.length === 0 && answer === undefined) return { column: null, ask: null };
  return { column: undefined, ask: askForWeight(candidates) };
}

/** Weights have decimals and mostly average 1. */
function lookLikeWeights(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => Number(readWeight(cell) ?? Number.NaN)).filter((number) => !Number.isNaN(number));
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return cells.some((cell) => /\d[.,]\d/.test(cell)) && mean > 0.8 && mean < 1.25;
}

function askForWeight(candidates: readonly RespondentColumn[]): Ask {
  return {
    code: "WEIGHT_COLUMN",
    message:
      'Which column holds the weights of the respondents? Answer in a mapping, {"answers": {"WEIGHT_COLUMN": "…"}}; "none" counts all the same.',
    options: [...candidates.map(({ header }) => header), "none"],
  };
}

/** The weight of every row, in their order; 1 each without a column of weights. */
export function weightsOf({ rows }: RespondentTable, column: RespondentColumn | null, problems: ProblemList): number[] {
  if (column === null) return rows.map(() => 1);
  return rows.map((row) => {
    const cell = cellAt(row, column.index);
    const weight = readWeight(cell);
    if (weight !== null) return weight;
    problems.add(
      { row: row.row, line: row.line, column: column.index },
      {
        severity: "error",
        code: "WEIGHT_UNREADABLE",
        value: cell,
        message: `"${cell}" is no weight.`,
        hint: "Write a number from 0 up, or take the respondent out.",
      },
    );
    return 0;
  });
}

function readWeight(cell: string): number | null {
  const text = readDecimal(cell, ".") ?? readDecimal(cell, ",");
  return text === null || text.startsWith("-") ? null : Number(text);
}
