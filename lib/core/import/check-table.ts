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

/** Rows that are longer or shorter than the header: they are refused. */
export class UnevenRows {
  private readonly first: SplitRow[] = [];
  private count = 0;
  private readonly widths = new Set<number>();

  constructor(private readonly split: SplitFile) {}

  see(row: SplitRow): void {
    this.count += 1;
    this.widths.add(row.cells.length);
    if (this.first.length <= MAX_PROBLEMS) this.first.push(row);
  }

  /** `even` is the number of rows that are as long as the header. */
  report(even: number, problems: ProblemList): void {
    const [common = 0, ...others] = this.widths;
    if (even === 0 && this.count > 1 && others.length === 0) refuseHeader(this.split, common, problems);
    else for (const row of this.first) refuseRow(row, this.split.header.length, problems);
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
