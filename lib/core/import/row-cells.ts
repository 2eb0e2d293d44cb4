import type { TidyColumn } from "../model/tidy-record";
import { type FieldSource, type FieldSources, headerPlace } from "./layout";
import type { Finding, Place, ProblemList } from "./problem-list";
import type { SplitFile, SplitRow } from "./reading";
import type { CellReading } from "./values/cell-reading";
import { isNotStated } from "./values/not-stated";
import { joinDate } from "./values/read-date";

/** The cells of one row: reads fields from them and says what is wrong, every cell's problem once. */
export class RowCells {
  /** Whether a cell was refused since the last reset. */
  failed = false;
  private reported: Set<string> | null = null;

  constructor(
    private readonly split: SplitFile,
    private readonly problems: ProblemList,
    readonly row: SplitRow,
  ) {}

  cell(column: number): string {
    return this.row.cells[column - 1] ?? "";
  }

  /** A field as its reader understands it; `null` when it is nowhere, empty, or refused. */
  field<T>(fields: FieldSources, name: TidyColumn, read: (text: string) => CellReading<T | null>): T | null {
    const source = fields.get(name);
    return source === undefined ? null : this.accept(read(this.text(source)), source);
  }

  /** Whether a field has a place in the file and nothing stands there. */
  isEmpty(fields: FieldSources, name: TidyColumn): boolean {
    const source = fields.get(name);
    if (source === undefined) return false;
    const text = this.text(source).trim();
    // "NA" in a column of countries is Namibia, or refused by the reader.
    return name === "country" ? text === "" : isNotStated(text);
  }

  accept<T>(reading: CellReading<T>, source: FieldSource): T | null {
    if (reading.ok) return reading.value;
    this.refuse(source, reading);
    return null;
  }

  refuse(source: FieldSource | undefined, { code, message, hint }: Omit<Finding, "severity">): void {
    this.failed = true;
    const column = this.columnRead(source);
    const finding: Finding = { severity: "error", code, message, hint, value: source ? this.text(source) : null };
    if (column === undefined) this.problems.addOnce({}, finding);
    else if (source?.kind === "header") this.problems.addOnce(headerPlace(this.split, { index: column }), finding);
    else if (this.isNew(`${column} ${code}`)) {
      const place: Place = { row: this.row.row, line: this.row.line, column };
      if (SAME_EVERYWHERE.has(code)) this.problems.addOnce(place, finding);
      else this.problems.add(place, finding);
    }
  }

  private text(source: FieldSource): string {
    if (source.kind === "given" || source.kind === "header") return source.text;
    if (source.kind === "date-parts") return joinDate(source.columns.map((column) => this.cell(column)));
    if (source.kind === "join") return this.stated(source.columns).join(", ");
    if (source.kind === "first-of") return this.stated(source.columns)[0] ?? "";
    if (source.kind === "part") return partOf(this.cell(source.column), source);
    const cell = this.cell(source.column);
    return source.otherwise !== null && isNotStated(cell.trim()) ? source.otherwise : cell;
  }

  /** Where several columns stand for each other, the one that was read. */
  private columnRead(source: FieldSource | undefined): number | undefined {
    if (source?.kind !== "first-of") return columnOf(source);
    return source.columns.find((column) => !isNotStated(this.cell(column).trim())) ?? columnOf(source);
  }

  private stated(columns: readonly number[]): string[] {
    return columns.map((column) => this.cell(column).trim()).filter((cell) => !isNotStated(cell));
  }

  private isNew(key: string): boolean {
    this.reported ??= new Set();
    const before = this.reported.size;
    return this.reported.add(key).size > before;
  }
}

/** Words that are wrong in the same way in every row they stand in. */
const SAME_EVERYWHERE: ReadonlySet<Finding["code"]> = new Set([
  "COUNTRY_UNKNOWN",
  "REGION_UNKNOWN",
  "UNIT_UNKNOWN",
  "STATUS_UNKNOWN",
  "KIND_UNKNOWN",
]);

/** A cell without the separator is all before it. */
function partOf(cell: string, { part, separator }: Extract<FieldSource, { readonly kind: "part" }>): string {
  const at = cell.indexOf(separator);
  if (at === -1) return part === "before" ? cell.trim() : "";
  return (part === "before" ? cell.slice(0, at) : cell.slice(at + separator.length)).trim();
}

/** The column whose cell a field is read from; `undefined` when it is given for the whole file. */
export function columnOf(source: FieldSource | undefined): number | undefined {
  if (source === undefined || source.kind === "given") return undefined;
  return "columns" in source ? source.columns[0] : source.column;
}
