import type { Layout } from "./layout";
import type { SplitFile } from "./reading";
import { detectDecimal, showsDecimal, statesPercent } from "./share-notation";
import { orderEvidence } from "./values/date-notation";
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
 * Watches for cells below the head of a large file that would have had it read in another way: each different text is
 * looked at once, when it is first read.
 */
export class FileEvidence {
  /** Whether the row that is being read says something of the whole file. */
  isSurprised = false;
  private readonly hasDecimal: boolean;

  constructor(private readonly head: HeadNotation) {
    this.hasDecimal = detectDecimal(head.split, head.layout) !== null;
  }

  seeShare(cell: string): void {
    if (!this.hasDecimal && showsDecimal(cell)) this.isSurprised = true;
    if (!this.head.isUnitStated && statesPercent(cell)) this.isSurprised = true;
  }

  seeDate(cell: string): void {
    const { dates, dateEvidence: known } = this.head.layout;
    if (!dates || !known) return;
    const { dmy, mdy, open } = orderEvidence([cell.trim()]);
    const isNew = (dmy && !known.dmy) || (mdy && !known.mdy) || (open && !known.open);
    const asksForYear = !known.lacksYear && lacksYear(cell.trim(), { order: dates.order ?? "dmy", year: null });
    if (isNew || asksForYear) this.isSurprised = true;
  }

  seeCountry(cell: string): void {
    if (this.head.areCountriesCodes && !/^[A-Za-z]{0,2}$/.test(cell.trim())) this.isSurprised = true;
  }
}
