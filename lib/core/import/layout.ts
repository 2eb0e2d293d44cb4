import { TIDY_COLUMNS, type TidyColumn } from "../model/tidy-record";
import type { NamedColumn } from "./columns";
import type { Mapping } from "./mapping";
import type { Finding, Place, ProblemList } from "./problem-list";
import type { Ask, ColumnRole, ReadColumn, SplitFile } from "./reading";

/** Where one tidy field of a figure is written. */
export type FieldSource =
  | { readonly kind: "column"; readonly column: number; readonly otherwise: string | null }
  | { readonly kind: "header"; readonly column: number; readonly text: string }
  | { readonly kind: "date-parts"; readonly columns: readonly number[] }
  | { readonly kind: "given"; readonly text: string };

export type FieldSources = ReadonlyMap<TidyColumn, FieldSource>;

/** One figure of every data row: the column of the number, and where its fields stand. */
export interface FigureLayout {
  /** `null` when the file gives only a status. */
  readonly shareColumn: number | null;
  readonly fields: FieldSources;
}

/** A file seen through its shape: which figures a row holds, and what is kept along with them. */
export interface Layout {
  readonly columns: readonly ReadColumn[];
  readonly figures: readonly FigureLayout[];
  readonly extraColumns: readonly { readonly column: number; readonly name: string }[];
  /** In a grid an empty cell says nothing; in a list of figures it says that the figure is missing. */
  readonly emptyCell: "missing" | "no-figure";
  readonly asks: readonly Ask[];
}

/** What every shape reader is given. */
export interface ShapeInput {
  readonly split: SplitFile;
  readonly columns: readonly NamedColumn[];
  readonly mapping: Mapping;
  readonly problems: ProblemList;
}

const FIELDS_OF_ROLE: Readonly<Partial<Record<ColumnRole, readonly TidyColumn[]>>> = {
  poll_id: ["poll_id"],
  pollster: ["pollster"],
  client: ["client"],
  country: ["country"],
  region: ["region"],
  population: ["population"],
  subgroup: ["subgroup"],
  mode: ["mode"],
  date: ["fieldwork_start", "fieldwork_end"],
  fieldwork_start: ["fieldwork_start"],
  fieldwork_end: ["fieldwork_end"],
  published: ["published"],
  question_id: ["question_id"],
  question: ["question"],
  scenario: ["scenario"],
  response: ["response"],
  sample_size: ["n"],
  margin_of_error: ["margin_of_error"],
};

/** The roles that say something of a figure without having a tidy column: kept in `extra`. */
const EXTRA_ROLES: ReadonlySet<ColumnRole> = new Set(["note", "url", "weight", "weighted_n"]);

/** The fields that are written once a row, in columns of their own or in the mapping, and the columns left over. */
export function rowFields({ split, columns, mapping, problems }: ShapeInput): {
  readonly fields: Map<TidyColumn, FieldSource>;
  readonly unused: readonly NamedColumn[];
} {
  const given = new Map(Object.entries(mapping.values));
  const fields = new Map<TidyColumn, FieldSource>();
  const { chosen, clashing } = fieldColumns(columns);
  for (const clash of clashing) problems.add(headerPlace(split, clash.column), readsTwice(clash));
  for (const [field, column] of chosen)
    fields.set(field, { kind: "column", column: column.index, otherwise: given.get(field) ?? null });
  const parts = dateParts(columns);
  for (const field of ["fieldwork_start", "fieldwork_end"] as const)
    if (parts && !fields.has(field)) fields.set(field, parts);
  for (const field of TIDY_COLUMNS) {
    const text = given.get(field);
    if (text !== undefined && !fields.has(field)) fields.set(field, { kind: "given", text });
  }
  const settled = new Set([
    ...[...fields.values()].flatMap(columnsOfSource),
    ...clashing.map(({ column }) => column.index),
  ]);
  const feeds = (column: NamedColumn) => fieldsOf(column).length > 0 || isDatePart(column);
  return { fields, unused: columns.filter((column) => feeds(column) && !settled.has(column.index)) };
}

/** The tidy fields a column feeds: by its exact name, else by its role. */
export function fieldsOf(column: NamedColumn): readonly TidyColumn[] {
  if (column.tidy) return column.tidy === "share" ? [] : [column.tidy];
  return column.role ? (FIELDS_OF_ROLE[column.role] ?? []) : [];
}

/** Columns whose cells are kept as they are under their own name. */
export function extraColumns(columns: readonly NamedColumn[], unknown: readonly NamedColumn[]): Layout["extraColumns"] {
  const known = columns.filter((column) => column.tidy === null && column.role && EXTRA_ROLES.has(column.role));
  return [...known, ...unknown]
    .filter((column) => column.header !== "")
    .map((column) => ({ column: column.index, name: column.header }));
}

/** The fields of a row together with one that its figure's own column head gives. */
export function withField(fields: FieldSources, name: TidyColumn, source: FieldSource): FieldSources {
  return new Map([...fields, [name, source]]);
}

/** Columns a field is read from. */
function columnsOfSource(source: FieldSource): readonly number[] {
  if (source.kind === "date-parts") return source.columns;
  return source.kind === "given" ? [] : [source.column];
}

interface Clash {
  readonly column: NamedColumn;
  readonly rival: NamedColumn;
  readonly field: TidyColumn;
}

/** The column of each field, and those that could be it just as well. */
function fieldColumns(columns: readonly NamedColumn[]): {
  readonly chosen: ReadonlyMap<TidyColumn, NamedColumn>;
  readonly clashing: readonly Clash[];
} {
  const chosen = new Map<TidyColumn, NamedColumn>();
  const clashing: Clash[] = [];
  for (const column of [...columns].sort(bySureness)) {
    for (const field of fieldsOf(column)) {
      const rival = chosen.get(field);
      if (!rival) chosen.set(field, column);
      else if (bySureness(rival, column) === 0 && clashing.every((clash) => clash.column !== column))
        clashing.push({ column, rival, field });
    }
  }
  return { chosen, clashing };
}

/** `country` goes before `country code`, a person's word before both, and a column of start dates before one of dates. */
function bySureness(a: NamedColumn, b: NamedColumn): number {
  return b.confidence - a.confidence || fieldsOf(a).length - fieldsOf(b).length;
}

function readsTwice({ rival, column, field }: Clash): Finding {
  return {
    severity: "error",
    code: "COLUMN_ROLE_TWICE",
    value: column.header,
    message: `The columns "${rival.header}" and "${column.header}" both read as ${field}.`,
    hint: `Say in a mapping which one to leave out: {"columns": {"${column.header}": "ignore"}}.`,
  };
}

/** The header cell of a column. */
export function headerPlace(split: SplitFile, column: { readonly index: number }): Place {
  return { row: split.headerRow.row, line: split.headerRow.line, column: column.index };
}

function isDatePart(column: NamedColumn): boolean {
  return column.role === "year" || column.role === "month" || column.role === "day";
}

function dateParts(columns: readonly NamedColumn[]): FieldSource | null {
  const index = (role: ColumnRole) => columns.find((column) => column.role === role)?.index;
  const [year, month, day] = [index("year"), index("month"), index("day")];
  if (year === undefined) return null;
  if (month === undefined) return { kind: "date-parts", columns: [year] };
  return { kind: "date-parts", columns: day === undefined ? [year, month] : [year, month, day] };
}
