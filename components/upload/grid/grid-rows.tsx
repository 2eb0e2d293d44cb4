// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell that is active
import { SeverityIcon } from "../severity-icon";
import { type GridPlace, ROW_HEAD_PX, type Span } from "./grid-window";
import { gravest, type Marks, marksAt } from "./marks";

interface GridRowsProps {
  /** Makes the names of cells unique on the page. */
  readonly id: string;
  /** The numbers of the rows, the first of which is the `from`th of those shown. */
  readonly numbers: readonly number[];
  readonly from: number;
  readonly columns: Span;
  readonly columnPx: number;
  readonly cells: ReadonlyMap<number, readonly string[]>;
  readonly marks: Marks;
  readonly headerRows: readonly number[];
  readonly active: GridPlace;
  readonly onPick: (place: GridPlace) => void;
}

/** The rows that are seen. */
export function GridRows({ numbers, from, cells, headerRows, active, ...row }: GridRowsProps) {
  return numbers.map((number, at) => (
    <GridRow
      key={number}
      {...row}
      number={number}
      index={from + at}
      cells={cells.get(number)}
      isHeader={headerRows.includes(number)}
      activeColumn={active.row === from + at ? active.column : null}
    />
  ));
}

interface GridRowProps extends Pick<GridRowsProps, "id" | "columns" | "columnPx" | "marks" | "onPick"> {
  readonly number: number;
  readonly index: number;
  readonly cells: readonly string[] | undefined;
  readonly isHeader: boolean;
  readonly activeColumn: number | null;
}

function GridRow(row: GridRowProps) {
  const { number, columns, marks, isHeader } = row;
  const severity = gravest(marksAt(marks, number, null));
  return (
    <div className={isHeader ? "grid-row grid-header" : "grid-row"} role="row" aria-rowindex={number + 1}>
      <span role="rowheader" aria-colindex={1} className={severity ? `row-head mark-${severity}` : "row-head"}>
        {severity ? <SeverityIcon severity={severity} /> : null}
        {number}
        {severity ? <span className="visually-hidden"> {severity}</span> : null}
      </span>
      {Array.from({ length: Math.max(0, columns.to - columns.from) }, (_, at) => columns.from + at).map((column) => (
        <GridCell key={column} {...row} column={column} />
      ))}
    </div>
  );
}

function GridCell({
  id,
  number,
  index,
  cells,
  columnPx,
  marks,
  activeColumn,
  onPick,
  column,
}: GridRowProps & { readonly column: number }) {
  const problems = marksAt(marks, number, column + 1);
  const severity = gravest(problems);
  const text = cells?.[column] ?? "";
  const isActive = activeColumn === column;
  const name = [
    severity ? `mark-${severity}` : "",
    isActive ? "is-active" : "",
    cells === undefined ? "is-waiting" : "",
    /^[\s\d.,%<–-]+$/.test(text) ? "is-number" : "",
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <span
      id={`${id}-${index}-${column}`}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isActive}
      className={name.filter(Boolean).join(" ") || undefined}
      style={{ left: ROW_HEAD_PX + column * columnPx, width: columnPx }}
      onClick={() => onPick({ row: index, column })}
    >
      {severity ? <SeverityIcon severity={severity} /> : null}
      <span className="cell-text">{text}</span>
      {severity ? (
        <span className="visually-hidden">
          {severity}: {problems.map(({ message }) => message).join(" ")}
        </span>
      ) : null}
    </span>
  );
}
