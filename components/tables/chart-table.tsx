import type { ChartTable as ChartTableModel } from "@/lib/core/chart/chart-model";
import { asOwnLine } from "@/lib/core/format/direction";
import { TableScroll } from "./table-scroll";

/** The figures of a chart as a table; each figure tells the cell it comes from. */
export function ChartTable({ table }: { table: ChartTableModel }) {
  const [first, ...others] = table.columns;
  return (
    <TableScroll label={table.caption}>
      <table>
        <caption>{asOwnLine(table.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{first?.label}</th>
            {others.map((column) => (
              <th key={column.label} scope="col" className={column.numeric ? "number" : undefined}>
                <bdi>{column.label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // Two polls may share a date and a pollster: only the place in the table tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered in place
            <tr key={index}>
              <th scope="row">
                <bdi>{row.label}</bdi>
              </th>
              {row.cells.map((cell, column) => (
                <td
                  key={others[column]?.label ?? column}
                  className={others[column]?.numeric ? "number" : undefined}
                  title={cell.origin ?? undefined}
                >
                  {others[column]?.numeric ? cell.text : <bdi>{cell.text}</bdi>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
