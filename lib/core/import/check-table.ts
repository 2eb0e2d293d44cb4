import { TIDY_COLUMNS } from "../model/tidy-record";
import { headerPlace } from "./layout";
import type { Mapping } from "./mapping";
import { MAX_PROBLEMS, type ProblemList } from "./problem-list";
import type { SplitFile, SplitRow } from "./reading";

/** The rows that are as long as the header; the cells of others cannot be told apart. */
export function evenRows(split: SplitFile): SplitFile {
  const rows = split.rows.filter((row) => row.cells.length === split.header.length);
  return rows.length === split.rows.length ? split : { ...split, rows };
}

/**
 * Rows that are longer or shorter than the header: they are refused, each when it is met, so that other faults do not
 * push them out of the list. Only while no row is as long as the header they wait: the slip may be in the header.
 */
export class UnevenRows {
  private waiting: SplitRow[] = [];
  private count = 0;
  private readonly widths = new Set<number>();
  private hasEven = false;

  constructor(
    private readonly split: SplitFile,
    private readonly problems: ProblemList,
  ) {}

  see(row: SplitRow): void {
    const width = this.split.header.length;
    if (row.cells.length === width) this.hasEven = true;
    if (this.hasEven && this.waiting.length > 0) this.refuseWaiting();
    if (row.cells.length === width) return;
    if (this.hasEven) refuseRow(row, width, this.problems);
    else {
      this.count += 1;
      this.widths.add(row.cells.length);
      if (this.waiting.length < MAX_PROBLEMS) this.waiting.push(row);
    }
  }

  /** To be called when all rows were seen. */
  finish(): void {
    const [common = 0, ...others] = this.widths;
    if (!this.hasEven && this.count > 1 && others.length === 0) refuseHeader(this.split, common, this.problems);
    else this.refuseWaiting();
  }

  private refuseWaiting(): void {
    for (const row of this.waiting) refuseRow(row, this.split.header.length, this.problems);
    this.problems.count(this.count - this.waiting.length);
    this.waiting = [];
    this.count = 0;
  }
}

/** When all rows agree with each other and none with the header, the slip is in the header. */
function refuseHeader({ headerRow, header }: SplitFile, width: number, problems: ProblemList): void {
  problems.add(
    { row: headerRow.row, line: headerRow.line },
    {
      severity: "error",
      code: "ROW_LENGTH",
      message: `The header has ${header.length} cells where all rows below it have ${width}.`,
      hint: "Look for a missing or surplus column name, or a separator inside one without quotation marks.",
    },
  );
}

function refuseRow({ row, line, cells }: SplitRow, width: number, problems: ProblemList): void {
  problems.add(
    { row, line },
    {
      severity: "error",
      code: "ROW_LENGTH",
      message: `Row ${row} has ${cells.length} cells where the header has ${width}.`,
      hint: "Look for a missing or surplus separator, or a separator inside a text without quotation marks.",
    },
  );
}

/** Two columns of one name cannot be told apart in a mapping, nor by a reader. */
export function checkHeader(split: SplitFile, problems: ProblemList): void {
  const first = new Map<string, string>();
  split.header.forEach((name, position) => {
    const key = name.toLowerCase();
    if (name !== "" && first.has(key)) {
      problems.add(headerPlace(split, { index: position + 1 }), {
        severity: "error",
        code: "HEADER_DUPLICATE",
        value: name,
        message: `Two columns are called "${name}".`,
        hint: "Rename one of them.",
      });
    }
    first.set(key, name);
  });
}

const GIVEN_FIELDS: readonly string[] = TIDY_COLUMNS.filter(
  (column) => !["share", "status", "extra", "source", "source_row", "source_column"].includes(column),
);

/** A mapping that says something this file has no place for is a slip, not to be passed over. */
export function checkMapping(mapping: Mapping, split: SplitFile, problems: ProblemList): void {
  for (const name of Object.keys(mapping.values)) {
    if (GIVEN_FIELDS.includes(name)) continue;
    problems.add(
      {},
      {
        severity: "error",
        code: "MAPPING_INVALID",
        value: name,
        message: `The mapping gives a value for "${name}", which is no field of a whole file.`,
        hint: `Use one of: ${GIVEN_FIELDS.join(", ")}.`,
      },
    );
  }
  for (const header of Object.keys(mapping.columns)) {
    if (split.header.includes(header)) continue;
    problems.add(
      {},
      {
        severity: "warning",
        code: "MAPPING_INVALID",
        value: header,
        message: `The mapping speaks of a column "${header}", which this file does not have.`,
        hint: "Check the spelling, or that this is the right mapping.",
      },
    );
  }
}
