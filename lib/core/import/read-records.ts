import { TIDY_COLUMNS, type TidyColumn } from "../model/tidy-record";
import { fieldReaders } from "./field-readers";
import type { Layout } from "./layout";
import type { ProblemList } from "./problem-list";
import type { FileShape, SplitFile } from "./reading";
import { type ReadFigure, RowReader } from "./row-reader";
import { tellPollsApart } from "./tell-polls-apart";
import type { ShareNotation } from "./values/read-share";

export interface RecordsInput {
  readonly split: SplitFile;
  readonly shape: FileShape;
  readonly layout: Layout;
  readonly notation: ShareNotation;
  readonly fileName: string;
  readonly problems: ProblemList;
}

/** Every figure of the file as a record; what cannot be read goes to `problems`, and its figure is left out. */
export function readRecords(input: RecordsInput): readonly ReadFigure[] {
  const context = { ...input, readers: fieldReaders(input), sameRowFacts: haveSameRowFacts(input.layout) };
  const figures: ReadFigure[] = [];
  for (const row of input.split.rows) {
    const reader = new RowReader(context, row);
    for (const figure of input.layout.figures) {
      const read = reader.read(figure);
      if (read) figures.push(read);
    }
  }
  return input.layout.tellsPollsApart ? tellPollsApart(figures) : figures;
}

/** What is said of the figure itself and may come from its own column. */
const FIGURE_FIELDS: ReadonlySet<TidyColumn> = new Set([
  "country",
  "region",
  "response",
  "share",
  "status",
  "unit",
  "subgroup",
  "n",
]);
/** What a figure may lack, such as one of a subgroup, without having another of its own. */
const OPTIONAL_FIELDS: ReadonlySet<TidyColumn> = new Set(["margin_of_error", "effective_n"]);

function haveSameRowFacts({ figures: [first, ...others] }: Layout): boolean {
  if (first === undefined) return true;
  return TIDY_COLUMNS.filter((name) => !FIGURE_FIELDS.has(name)).every((name) => {
    const source = first.fields.get(name);
    return others.every(
      ({ fields }) => fields.get(name) === source || (OPTIONAL_FIELDS.has(name) && !fields.has(name)),
    );
  });
}
