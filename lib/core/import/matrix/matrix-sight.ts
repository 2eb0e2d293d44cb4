import { checkMapping } from "../check-table";
import type { Sight } from "../inspection";
import type { Inspection } from "../reading";
import type { MatrixInput, MatrixReader, MatrixReading } from "./matrix-reading";

/** What was seen of a file by its own reader, in the terms of every other file. */
export interface MatrixSight extends Pick<Sight, "shape" | "layout" | "decimal" | "unit" | "figures" | "asks"> {
  readonly counts: Partial<Inspection["counts"]>;
  readonly description: MatrixReading["description"];
  readonly links: MatrixReading["links"];
}

/** Reads a file that is no plain list or grid. */
export function readMatrix({ shape, read }: MatrixReader, input: MatrixInput): MatrixSight {
  checkMapping(input.mapping, input.split, input.problems);
  const { columns, figures, asks, decimal, counts, description, links } = read(input);
  return {
    shape,
    layout: { columns, figures: [], extraColumns: [], emptyCell: "no-figure", asks },
    decimal,
    unit: null,
    figures,
    asks,
    counts,
    description,
    links,
  };
}
