import type { TidyColumn } from "../model/tidy-record";
import type { FieldSource, FieldSources } from "./layout";
import type { RowCells } from "./row-cells";
import type { CellReading } from "./values/cell-reading";
import { isNotStated } from "./values/not-stated";

/**
 * One field of a figure, read row after row. Neighbouring rows mostly say the same, so what was read last is kept:
 * comparing two short texts costs less than looking one up.
 */
export class FieldCell<T> {
  readonly source: FieldSource | undefined;
  private text: string | null = null;
  private reading: CellReading<T | null> = NOTHING;

  constructor(
    private readonly cells: RowCells,
    fields: FieldSources,
    private readonly name: TidyColumn,
    private readonly reader: (text: string) => CellReading<T | null>,
  ) {
    this.source = fields.get(name);
  }

  /** The field as its reader understands it; `null` when it is nowhere, empty, or refused. */
  read(): T | null {
    if (this.source === undefined) return null;
    const text = this.cells.text(this.source);
    if (text !== this.text) {
      this.text = text;
      this.reading = this.reader(text);
    }
    if (this.reading.ok) return this.reading.value;
    this.cells.refuse(this.source, this.reading);
    return null;
  }

  /** Whether the field has a place in the file and nothing stands there. */
  isEmpty(): boolean {
    if (this.source === undefined) return false;
    const text = this.cells.text(this.source).trim();
    // "NA" in a column of countries is Namibia, or refused by the reader.
    return this.name === "country" ? text === "" : isNotStated(text);
  }
}

/** Makes the fields that are read from one set of places. */
export function fieldsIn(cells: RowCells, sources: FieldSources) {
  return <T>(name: TidyColumn, reader: (text: string) => CellReading<T | null>) =>
    new FieldCell(cells, sources, name, reader);
}

const NOTHING = { ok: true, value: null } as const;
