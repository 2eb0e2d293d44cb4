import type { Unit } from "../model/figure";
import type { PollKind } from "../model/poll";
import { TIDY_COLUMNS, type TidyColumn } from "../model/tidy-record";
import { type NamedColumn, sampleCells } from "./columns";
import type { Mapping } from "./mapping";
import type { Finding, Place, ProblemList } from "./problem-list";
import type { Ask, ColumnRole, ReadColumn, SplitFile } from "./reading";
import type { DateEvidence } from "./settle-dates";
import type { DateNotation } from "./values/date-notation";
import { isNotStated } from "./values/not-stated";
import type { CellPart } from "./values/read-share";

/** Where one tidy field of a figure is written. */
export type FieldSource =
  | { readonly kind: "column"; readonly column: number; readonly otherwise: string | null }
  | { readonly kind: "header"; readonly column: number; readonly text: string }
  | { readonly kind: "date-parts"; readonly columns: readonly number[] }
  /** Several columns that say it together, such as round and hypothesis. */
  | { readonly kind: "join"; readonly columns: readonly number[] }
  /** The first of several columns that is filled: the day of publication, else its month. */
  | { readonly kind: "first-of"; readonly columns: readonly number[] }
  /** One side of a cell that holds two things: "Verian/TV2". */
  | { readonly kind: "part"; readonly column: number; readonly part: "before" | "after"; readonly separator: string }
  | { readonly kind: "given"; readonly text: string };

export type FieldSources = ReadonlyMap<TidyColumn, FieldSource>;

/** One figure of every data row: the column of the number, and where its fields stand. */
export interface FigureLayout {
  /** `null` when the file gives only a status. */
  readonly shareColumn: number | null;
  readonly fields: FieldSources;
  /** Which number of a cell such as `27,5 (51)`; the whole cell where nothing is said. */
  readonly part?: CellPart;
  /** The unit of this figure where it is another than the file's. */
  readonly unit?: Unit;
}

/** What one row of a list is where it is not simply a poll. */
export interface RowKind {
  readonly kind?: PollKind;
  /** Left out: no poll at all, or one that stands above already. */
  readonly skip?: boolean;
  /** Tells sets of answers apart that one poll gives in several rows. */
  readonly scenario?: string;
  /** Counts polls that a person says are different though nothing in the file tells them apart. */
  readonly copy?: number;
}

/** A file seen through its shape: which figures a row holds, and what is kept along with them. */
export interface Layout {
  readonly columns: readonly ReadColumn[];
  readonly figures: readonly FigureLayout[];
  readonly extraColumns: readonly { readonly column: number; readonly name: string }[];
  /** In a grid an empty cell says nothing; in a list of figures it says that the figure is missing. */
  readonly emptyCell: "missing" | "no-figure";
  readonly asks: readonly Ask[];
  /** How its dates are written; a tidy file writes them in full. */
  readonly dates?: DateNotation;
  /** What its cells show of that. */
  readonly dateEvidence?: DateEvidence;
  /** By row number, for the rows that are something of their own. */
  readonly rowKinds?: ReadonlyMap<number, RowKind>;
  /** Every figure of the file is of this kind. */
  readonly kind?: PollKind;
  /** In lists put together by hand a base of 0 stands for one that is not known; elsewhere it is a fault. */
  readonly zeroBase?: "not-stated";
  /** The country whose states or regions the region column names. */
  readonly regionsOf?: string | null;
  /** Whether polls that share pollster, last day and question may still differ in the rest. */
  readonly tellsPollsApart?: boolean;
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
  for (const [field, source] of together(split, columns)) fields.set(field, source);
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
function fieldsOf(column: NamedColumn): readonly TidyColumn[] {
  if (column.tidy) return column.tidy === "share" ? [] : [column.tidy];
  return column.role ? (FIELDS_OF_ROLE[column.role] ?? []) : [];
}

/** Columns whose cells are kept as they are under their own name. */
export function extraColumns(columns: readonly NamedColumn[], unknown: readonly NamedColumn[]): Layout["extraColumns"] {
  const published = columns.filter(({ role }) => role === "published").length;
  // Of several dates of publication one is taken; what the others say in other words must not be lost.
  const isKept = ({ role }: NamedColumn) =>
    role !== null && (EXTRA_ROLES.has(role) || (role === "published" && published > 1));
  const known = columns.filter((column) => column.tidy === null && isKept(column));
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
  if (source.kind === "given") return [];
  return "columns" in source ? source.columns : [source.column];
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
      if (TOGETHER.has(field) && rival?.tidy === null && column.tidy === null) continue;
      if (!rival) chosen.set(field, column);
      else if (bySureness(rival, column) === 0 && clashing.every((clash) => clash.column !== column))
        clashing.push({ column, rival, field });
    }
  }
  return { chosen, clashing };
}

/** Fields that several columns may give between them. */
const TOGETHER: ReadonlySet<TidyColumn> = new Set(["scenario", "published"]);

/** Round and hypothesis make one scenario; of two dates of publication the finer one is taken where it is filled. */
function together(split: SplitFile, columns: readonly NamedColumn[]): [TidyColumn, FieldSource][] {
  const sources: [TidyColumn, FieldSource][] = [];
  const of = (role: ColumnRole) => columns.filter((column) => column.role === role && column.tidy === null);
  const [scenarios, published] = [of("scenario"), of("published")];
  if (scenarios.length > 1) sources.push(["scenario", { kind: "join", columns: scenarios.map(({ index }) => index) }]);
  if (published.length > 1) {
    const digits = ({ index }: NamedColumn) => sampleCells(split, index).join("").replace(/\D/g, "").length;
    const finest = [...published].sort((a, b) => digits(b) / filled(split, b) - digits(a) / filled(split, a));
    sources.push(["published", { kind: "first-of", columns: finest.map(({ index }) => index) }]);
  }
  return sources;
}

function filled(split: SplitFile, { index }: NamedColumn): number {
  return Math.max(1, sampleCells(split, index).filter((cell) => !isNotStated(cell)).length);
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
