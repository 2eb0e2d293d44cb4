// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell that is active
import { columnLetter } from "@/lib/core/import/place";
import { ROW_HEAD_PX, type Span } from "./grid-window";

interface GridHeadsProps {
  readonly columns: Span;
  readonly columnPx: number;
  readonly widthPx: number;
}

/** The letters of the columns that are seen. */
export function GridHeads({ columns, columnPx, widthPx }: GridHeadsProps) {
  const seen = Array.from({ length: Math.max(0, columns.to - columns.from) }, (_, at) => columns.from + at);
  return (
    <div className="grid-heads" role="row" aria-rowindex={1} style={{ width: widthPx }}>
      <span role="columnheader" aria-colindex={1} className="grid-corner">
        <span className="visually-hidden">Row</span>
      </span>
      {seen.map((column) => (
        <span
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          style={{ left: ROW_HEAD_PX + column * columnPx, width: columnPx }}
        >
          {columnLetter(column + 1)}
        </span>
      ))}
    </div>
  );
}
