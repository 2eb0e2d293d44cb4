// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not seen
"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Problem } from "@/lib/core/errors";
import { formatCount } from "@/lib/core/format/percent";
import { cellName } from "@/lib/core/import/place";
import type { GridSize } from "../reader/protocol";
import type { UploadCommands } from "../state/use-upload";
import { GridHeads } from "./grid-heads";
import { GridRows } from "./grid-rows";
import {
  columnSpan,
  columnWidth,
  contentHeight,
  type GridPlace,
  placeAfterKey,
  ROW_HEAD_PX,
  ROW_PX,
  rowSpan,
  scrollLeftFor,
  scrollTopFor,
} from "./grid-window";
import { type Marks, marksAt } from "./marks";
import { useRows } from "./use-rows";

/** Rows that are seen at once, under the column heads. */
const SHOWN_ROWS = 10;

interface CellGridProps {
  readonly file: number;
  readonly name: string;
  readonly size: GridSize;
  readonly marks: Marks;
  /** The rows to show where not all are. */
  readonly only: readonly number[] | null;
  /** A cell the editor wants to see; a new object for each wish. */
  readonly target: GridPlace | null;
  readonly ask: UploadCommands["rows"];
}

/**
 * The file as a spreadsheet shows it, drawn only where it is seen. One tab stop; arrows move from cell to cell, and what
 * stands against a cell is said below the grid when it is reached.
 */
export function CellGrid({ file, name, size, marks, only, target, ask }: CellGridProps) {
  const rows = only?.length ?? size.rows;
  const rowAt = (index: number) => only?.[index] ?? index + 1;
  const view = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, left: 0, width: 800 });
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const id = useId();
  const viewPx = Math.min(rows, SHOWN_ROWS) * ROW_PX;
  const shown = rowSpan(scroll.top, viewPx, rows);
  const columnPx = columnWidth(scroll.width, size.columns);
  const columns = columnSpan(scroll.left, scroll.width, size.columns, columnPx);
  const widthPx = ROW_HEAD_PX + size.columns * columnPx;
  const numbers = Array.from({ length: Math.max(0, shown.to - shown.from) }, (_, at) => rowAt(shown.from + at));
  const cells = useRows(file, numbers, ask);

  useEffect(() => {
    const element = view.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScroll((before) => ({ ...before, width: element.clientWidth })));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const show = (place: GridPlace) => {
    setActive(place);
    const element = view.current;
    if (element === null) return;
    element.scrollTop = scrollTopFor(place.row, element.scrollTop, viewPx, rows);
    element.scrollLeft = scrollLeftFor(place.column, element.scrollLeft, element.clientWidth, columnPx);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is followed once, when it is made
  useEffect(() => {
    if (target === null) return;
    const index = only === null ? target.row - 1 : only.indexOf(target.row);
    if (index < 0) return;
    show({ row: index, column: Math.max(0, target.column - 1) });
    view.current?.focus();
  }, [target]);

  const onKeyDown = (event: KeyboardEvent) => {
    const space = { rows, columns: size.columns, page: SHOWN_ROWS - 1 };
    const place = placeAfterKey(event.key, event.ctrlKey || event.metaKey, active, space);
    if (place === null) return;
    event.preventDefault();
    show(place);
  };

  const isSeen =
    active.row >= shown.from && active.row < shown.to && active.column >= columns.from && active.column < columns.to;
  return (
    <div className="cell-grid">
      <div
        className="grid-view"
        ref={view}
        role="grid"
        tabIndex={0}
        aria-label={`Cells of ${name}`}
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        aria-activedescendant={isSeen ? `${id}-${active.row}-${active.column}` : undefined}
        aria-describedby={`${id}-said`}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget: { scrollTop, scrollLeft, clientWidth } }) =>
          setScroll({ top: scrollTop, left: scrollLeft, width: clientWidth })
        }
        style={{ maxHeight: viewPx + ROW_PX + 18 }}
      >
        <GridHeads columns={columns} columnPx={columnPx} widthPx={widthPx} />
        <div className="grid-content" role="presentation" style={{ height: contentHeight(rows), width: widthPx }}>
          <div className="grid-rows" role="presentation" style={{ transform: `translateY(${shown.topPx}px)` }}>
            <GridRows
              id={id}
              numbers={numbers}
              from={shown.from}
              columns={columns}
              columnPx={columnPx}
              cells={cells}
              marks={marks}
              headerRows={size.headerRows}
              active={active}
              onPick={(place) => show(place)}
            />
          </div>
        </div>
      </div>
      <CellMessage
        id={`${id}-said`}
        row={rowAt(active.row)}
        column={active.column + 1}
        marks={marks}
        rows={size.rows}
      />
    </div>
  );
}

interface CellMessageProps {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly marks: Marks;
  readonly rows: number;
}

/** What stands against the cell the editor is at, or that nothing does. */
function CellMessage({ id, row, column, marks, rows }: CellMessageProps) {
  const problems: readonly Problem[] = [...marksAt(marks, row, column), ...marksAt(marks, row, null)];
  return (
    <p className="note cell-message" id={id} role="status">
      <strong>{cellName(row, column)}</strong>{" "}
      {problems.length > 0
        ? problems.map(({ message }) => message).join(" ")
        : `nothing stands against this cell; ${formatCount(rows)} rows in all`}
    </p>
  );
}
