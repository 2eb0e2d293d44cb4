/** One column of figures of a crosstab and the group of people it stands for. */
export interface BannerColumn {
  readonly column: number;
  /** `Age: 18 - 34`; the words of the total too. */
  readonly label: string;
  /** The column of everybody asked. */
  readonly isTotal: boolean;
}

/** The columns before the first of these hold the question and the answer. */
export const FIRST_FIGURE_COLUMN = 3;

/**
 * The banner of a crosstab from its one or two header rows. A spreadsheet leaves the cells of a merged heading empty
 * but for the first, so a heading holds until the next one, as long as something stands below it.
 */
export function bannerColumns(top: readonly string[], below: readonly string[] | null): BannerColumn[] {
  const columns: BannerColumn[] = [];
  let heading = "";
  const width = Math.max(top.length, below?.length ?? 0);
  for (let column = FIRST_FIGURE_COLUMN; column <= width; column += 1) {
    const own = top[column - 1]?.trim() ?? "";
    const sub = below?.[column - 1]?.trim() ?? "";
    if (own !== "") heading = own;
    if (own === "" && sub === "") continue;
    const label = sub === "" ? own : heading === "" ? sub : `${heading}: ${sub}`;
    columns.push({ column, label, isTotal: false });
  }
  const total = columns.find(({ label }) => TOTAL.test(label)) ?? firstWithoutGroup(columns, below);
  return columns.map((entry) => (entry === total ? { ...entry, isTotal: true } : entry));
}

const TOTAL = /^(total|all|overall|everyone|all (adults|respondents|voters))$/i;

/** In a banner of groups the first column that is no part of one is everybody. */
function firstWithoutGroup(
  columns: readonly BannerColumn[],
  below: readonly string[] | null,
): BannerColumn | undefined {
  const [first] = columns;
  if (!first || !below) return undefined;
  return (below[first.column - 1]?.trim() ?? "") === "" ? first : undefined;
}
