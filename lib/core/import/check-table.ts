import { TIDY_COLUMNS } from "../model/tidy-record";
import { headerPlace } from "./layout";
import type { Mapping } from "./mapping";
import type { ProblemList } from "./problem-list";
import type { SplitFile } from "./reading";

/** The rows that are as long as the header; the others are refused, since their cells cannot be told apart. */
export function evenRows(split: SplitFile, problems: ProblemList): SplitFile {
  const width = split.header.length;
  const [even, uneven] = [true, false].map((as) => split.rows.filter((row) => (row.cells.length === width) === as));
  for (const { row, line, cells } of uneven ?? []) {
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
  return { ...split, rows: even ?? [] };
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
