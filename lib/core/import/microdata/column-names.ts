import type { SplitFile } from "../reading";

/** What the one or two header rows say of a column. */
export interface ColumnName {
  readonly index: number;
  /** The name a mapping knows the column by. */
  readonly header: string;
  /** What its neighbours share with it: the heading of merged cells, or `q0004` of `q0004_0001`. */
  readonly stem: string;
  /** The question it answers, as far as the header says. */
  readonly question: string;
}

/** The names of the columns: of merged headings each column below has its own. */
export function columnNames(split: SplitFile): ColumnName[] {
  const [top = [], below = null] = split.headerRows;
  return namesOf(top, below, split);
}

function namesOf(top: readonly string[], below: readonly string[] | null, split: SplitFile): ColumnName[] {
  let heading = "";
  return split.header.map((header, position) => {
    const own = top[position]?.trim() ?? "";
    const sub = below?.[position]?.trim() ?? "";
    if (own !== "") heading = own;
    const index = position + 1;
    if (below === null) return { index, header, stem: stemOf(header), question: header };
    const stem = own === "" && sub === "" ? "" : heading;
    if (sub === "" || NO_ITEM.test(sub)) return { index, header: own || header, stem, question: own };
    return {
      index,
      header: header === "" || header === own ? `${heading}: ${sub}` : header,
      stem,
      question: `${sub}: ${heading}`,
    };
  });
}

/** What survey tools write below a question that has no items. */
const NO_ITEM = /^(response|open-ended response|answer|value)$/i;

function stemOf(header: string): string {
  return /^(.*\D)[_.\-\s]\d+$/.exec(header)?.[1] ?? /^(.*\d)[_.-]\d+$/.exec(header)?.[1] ?? header;
}
