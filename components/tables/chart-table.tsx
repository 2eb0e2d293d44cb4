import type { ChartTable as ChartTableModel } from "@/lib/core/chart/chart-model";
import { TableScroll } from "./table-scroll";

/** The figures of a chart as a table; each figure tells the cell it comes from. */
export function ChartTable({ table }: { table: ChartTableModel }) {
  const [first, ...others] = table.columns;
  return (
    <TableScroll label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first?.label}</th>
            {others.map((column) => (
              <th key={column.label} scope="col" className={column.numeric ? "number" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // Two polls may share a date and a pollster: only the place in the table tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered in place
            <tr key={index}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, column) => (
                <td
                  key={others[column]?.label ?? column}
                  className={others[column]?.numeric ? "number" : undefined}
                  title={cell.origin ?? undefined}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
