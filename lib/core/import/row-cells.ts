import { type FieldSource, headerPlace } from "./layout";
import type { Finding, Place, ProblemList } from "./problem-list";
import type { SplitFile, SplitRow } from "./reading";
import { isNotStated } from "./values/not-stated";
import { joinDate } from "./values/read-date";

/** The cells of the row that is being read, and what is wrong with them: every cell's problem once. */
export class RowCells {
  /** Whether a cell was refused since the last reset. */
  failed = false;
  row: SplitRow;
  private reported: Set<string> | null = null;

  constructor(
    private readonly split: SplitFile,
    private readonly problems: ProblemList,
  ) {
    this.row = split.headerRow;
  }

  moveTo(row: SplitRow): void {
    this.row = row;
    this.reported = null;
  }

  cell(column: number): string {
    return this.row.cells[column - 1] ?? "";
  }

  /** The text a field is read from. */
  text(source: FieldSource): string {
    if (source.kind === "column") {
      const cell = this.cell(source.column);
      return source.otherwise !== null && isNotStated(cell.trim()) ? source.otherwise : cell;
    }
    if (source.kind === "given" || source.kind === "header") return source.text;
    if (source.kind === "date-parts") return joinDate(source.columns.map((column) => this.cell(column)));
    if (source.kind === "join") return this.stated(source.columns).join(", ");
    if (source.kind === "first-of") return this.stated(source.columns)[0] ?? "";
    return partOf(this.cell(source.column), source);
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
  return columnsOf(source)[0];
}

/** All columns a field is read from. */
export function columnsOf(source: FieldSource | undefined): readonly number[] {
  if (source === undefined || source.kind === "given") return [];
  return "columns" in source ? source.columns : [source.column];
}
