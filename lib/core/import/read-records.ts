import { fieldReaders } from "./field-readers";
import type { Layout } from "./layout";
import type { ProblemList } from "./problem-list";
import type { FileShape, SplitFile } from "./reading";
import { type ReadFigure, RowReader } from "./row-reader";
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
export function readRecords(input: RecordsInput): ReadFigure[] {
  const context = { ...input, readers: fieldReaders(input) };
  const figures: ReadFigure[] = [];
  for (const row of input.split.rows) {
    const reader = new RowReader(context, row);
    for (const figure of input.layout.figures) {
      const read = reader.read(figure);
      if (read) figures.push(read);
    }
  }
  return figures;
}
