"use client";

import { useState } from "react";
import type { Mapping } from "@/lib/core/import/mapping";
import { columnLetter } from "@/lib/core/import/place";
import { COLUMN_ROLES, type ReadColumn } from "@/lib/core/import/reading";
import { sureness } from "@/lib/core/import/sureness";
import { TableScroll } from "../../tables/table-scroll";
import type { FirstValue, SeenFile } from "../reader/protocol";
import { withRole } from "../state/mapping-changes";
import { ROLES } from "../words/file-words";

interface ColumnTableProps {
  readonly file: SeenFile;
  readonly mapping: Mapping;
  readonly onSay: (mapping: Mapping) => void;
}

/** A row of this table is heavy: with its list of roles it takes more than a hundred cells of the grid. */
const MOST_AT_FIRST = 30;

/** What each column was taken for; another role is one choice away. */
export function ColumnTable({ file, mapping, onSay }: ColumnTableProps) {
  const { inspection, firstValues } = file;
  const { columns } = inspection;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll || columns.length <= MOST_AT_FIRST * 1.5 ? columns : columns.slice(0, MOST_AT_FIRST);
  return (
    <>
      <TableScroll label={`Columns of ${inspection.file.name}`}>
        <table className="column-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Column</span>
              </th>
              <th scope="col">Header in the file</th>
              <th scope="col">First value</th>
              <th scope="col">Read as</th>
              <th scope="col">Unit</th>
              <th scope="col">How sure</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column, position) => (
              <tr key={column.index}>
                <td className="secondary">{columnLetter(column.index)}</td>
                <th scope="row">{column.header || <span className="secondary">no name</span>}</th>
                <td>
                  <FirstCell value={firstValues[position]} />
                </td>
                <td>
                  <RoleSelect
                    column={column}
                    isMapped={Object.hasOwn(mapping.columns, column.header)}
                    onChange={(role) => onSay(withRole(mapping, column.header, role))}
                  />
                </td>
                <td className="secondary">{column.unit ?? "–"}</td>
                <td>
                  <Sure column={column} isMapped={Object.hasOwn(mapping.columns, column.header)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {shown.length < columns.length ? (
        <p className="all-columns">
          <button type="button" className="button" onClick={() => setShowsAll(true)}>
            Show all {columns.length} columns
          </button>
        </p>
      ) : null}
    </>
  );
}

function FirstCell({ value }: { value: FirstValue | undefined }) {
  if (value?.cell == null) return <span className="secondary">empty</span>;
  return (
    <>
      {value.cell}
      {value.readAs === null ? null : (
        <>
          <span aria-hidden="true"> → </span>
          <span className="visually-hidden">, read as </span>
          {value.readAs}
        </>
      )}
    </>
  );
}

interface RoleSelectProps {
  readonly column: ReadColumn;
  readonly isMapped: boolean;
  readonly onChange: (role: ReadColumn["role"] | null) => void;
}

function RoleSelect({ column, isMapped, onChange }: RoleSelectProps) {
  return (
    <select
      className="entry"
      value={column.role}
      aria-label={`Column ${columnLetter(column.index)}${column.header ? `, ${column.header}` : ""}: read as`}
      onChange={({ target: { value } }) => onChange(COLUMN_ROLES.find((role) => role === value) ?? null)}
    >
      {isMapped ? <option value="">as the importer reads it</option> : null}
      {COLUMN_ROLES.map((role) => (
        <option key={role} value={role}>
          {ROLES[role]}
        </option>
      ))}
    </select>
  );
}

/** The word says it; the bar beside it is for skimming. */
function Sure({ column: { confidence }, isMapped }: { column: ReadColumn; isMapped: boolean }) {
  const word = isMapped ? "by you" : sureness(confidence);
  return (
    <span className={`sure sure-${isMapped ? "certain" : word}`}>
      <span className="sure-bar" aria-hidden="true">
        <span style={{ width: `${Math.round((isMapped ? 1 : confidence) * 100)}%` }} />
      </span>
      {word}
    </span>
  );
}
