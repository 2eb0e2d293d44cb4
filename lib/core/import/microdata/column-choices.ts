import type { Mapping } from "../mapping";
import type { ProblemList } from "../problem-list";
import type { ColumnRole, ReadColumn } from "../reading";
import { chooseGroups, type GroupChoice } from "./group-columns";
import type { RespondentColumn } from "./respondent-columns";
import { countryColumn } from "./territories";
import { chooseWeight, type WeightChoice } from "./weight-column";

/** What the columns of a file of respondents are for. */
export interface ColumnChoices {
  readonly weight: WeightChoice;
  readonly groups: GroupChoice;
  readonly country: RespondentColumn | null;
  /** What may be a question: all but weights, countries and what a person leaves out. */
  readonly open: readonly RespondentColumn[];
}

export function chooseColumns(
  columns: readonly RespondentColumn[],
  mapping: Mapping,
  problems: ProblemList,
): ColumnChoices {
  const weight = chooseWeight(columns, mapping);
  const groups = chooseGroups(columns, mapping, problems);
  const country = countryColumn(columns, mapping);
  const used = new Set([weight.column, country].flatMap((column) => column ?? []));
  const open = columns.filter((column) => !used.has(column) && mapping.columns[column.header] !== "ignore");
  return { weight, groups, country, open };
}

/** The columns as `inspect` shows them. */
export function readColumns(columns: readonly RespondentColumn[], choices: ColumnChoices): ReadColumn[] {
  return columns.map((column) => ({
    index: column.index,
    header: column.header,
    role: roleOf(column, choices),
    unit: null,
    format: column.content,
    confidence: 0.7,
  }));
}

function roleOf(column: RespondentColumn, { weight, country, groups }: ColumnChoices): ColumnRole {
  if (column === weight.column) return "weight";
  if (column === country) return "country";
  if (groups.columns.includes(column)) return "subgroup";
  return column.content === "category" || column.content === "option" ? "response" : "ignore";
}
