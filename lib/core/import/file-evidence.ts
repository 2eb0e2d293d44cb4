import { DATE_ROLES } from "./date-roles";
import type { Layout } from "./layout";
import { ownCopy } from "./own-copy";
import type { SplitFile, SplitRow } from "./reading";
import { type DecimalVotes, decimalOf, statesPercent, voteOf } from "./share-notation";
import { orderEvidence } from "./values/date-notation";
import { isCountryCode } from "./values/read-country";
import { lacksYear } from "./values/read-date-range";

/** How the cells of a file are written, as far as its head shows. */
export interface HeadNotation {
  readonly split: SplitFile;
  readonly layout: Layout;
  /** Whether somebody stated the unit. */
  readonly isUnitStated: boolean;
  readonly areCountriesCodes: boolean;
}

/**
 * Watches the rows of a large file for what would have had it read in another way, had they been in its head. Every
 * decision that is made of all cells of a column has its watch here: the unit, the order of dates, their year, whether
 * countries are codes; and the votes for the decimal sign, which are counted to the end.
 */
export class FileEvidence {
  private readonly watches: readonly Watch[];
  private readonly shares: readonly number[];
  private readonly votes: { points: number; commas: number } = { points: 0, commas: 0 };

  constructor(head: HeadNotation) {
    this.shares = [...new Set(head.layout.figures.flatMap(({ shareColumn }) => shareColumn ?? []))];
    this.watches = [...unitWatches(head, this.shares), ...dateWatches(head), ...countryWatches(head)];
  }

  /** Whether a row says something of the whole file that the head does not. */
  isSurprisedBy({ cells }: SplitRow): boolean {
    let isSurprised = false;
    for (const watch of this.watches) if (watch.isNewIn(cells)) isSurprised = true;
    for (const column of this.shares) {
      const vote = voteOf(cells[column - 1] ?? "");
      if (vote !== null) this.votes[vote] += 1;
    }
    return isSurprised;
  }

  /** The decimal sign of all rows, once they were seen. */
  get decimal(): ReturnType<typeof decimalOf> {
    return decimalOf(this.votes satisfies DecimalVotes);
  }
}

/** Texts that are remembered as seen. */
const REMEMBERED = 10_000;

/** Looks at every different text of a column once. */
class Watch {
  private last: string | null = null;
  private readonly seen = new Set<string>();

  constructor(
    private readonly column: number,
    private readonly isNew: (cell: string) => boolean,
  ) {}

  isNewIn(cells: readonly string[]): boolean {
    const cell = cells[this.column - 1] ?? "";
    if (cell === this.last) return false;
    this.last = cell;
    if (this.seen.has(cell)) return false;
    if (this.seen.size < REMEMBERED) this.seen.add(ownCopy(cell));
    return this.isNew(cell);
  }
}

function unitWatches({ isUnitStated }: HeadNotation, shares: readonly number[]): Watch[] {
  return isUnitStated ? [] : shares.map((column) => new Watch(column, statesPercent));
}

function dateWatches({ layout: { columns, dates, dateEvidence: known } }: HeadNotation): Watch[] {
  if (!known) return [];
  const order = dates?.order ?? "dmy";
  const isNew = (cell: string): boolean => {
    const text = cell.trim();
    const { dmy, mdy, open } = orderEvidence([text]);
    if ((dmy && !known.dmy) || (mdy && !known.mdy) || (open && !known.open)) return true;
    return !known.lacksYear && lacksYear(text, { order, year: null });
  };
  return columns.filter(({ role }) => DATE_ROLES.has(role)).map(({ index }) => new Watch(index, isNew));
}

function countryWatches({ layout, areCountriesCodes }: HeadNotation): Watch[] {
  const source = layout.figures[0]?.fields.get("country");
  if (source?.kind !== "column" || !areCountriesCodes) return [];
  return [new Watch(source.column, (cell) => !isCountryCode(cell))];
}
