import type { TidyRecord } from "../../model/tidy-record";
import type { CheckedFigure } from "./checked-figure";

/** Whether figures that were read as percentages look like fractions: half a per cent and a half look alike. */
export class UnitEvidence {
  private aboveOne = false;
  private between = false;
  private sets = 0;
  private setsOfOne = 0;

  see({ unit, share }: Pick<TidyRecord, "unit" | "share">): void {
    if (this.aboveOne || unit !== "percent" || share === null) return;
    const value = Number(share);
    if (value > 1) this.aboveOne = true;
    else if (value > 0 && value < 1) this.between = true;
  }

  /** Answers that belong together. */
  seeSet(figures: readonly CheckedFigure[]): void {
    if (this.aboveOne || figures.length < 2) return;
    this.sets += 1;
    const sum = figures.reduce((total, { record }) => total + Number(record.share ?? 0), 0);
    if (Math.abs(sum - 1) <= 0.03) this.setsOfOne += 1;
  }

  /** No percentage above 1, and some between. */
  get looksLikeFractions(): boolean {
    return this.between && !this.aboveOne;
  }

  /** Whether the answers of every set with several of them add up to one: then no person needs to be asked. */
  get setsAddUpToOne(): boolean {
    return this.sets > 0 && this.setsOfOne === this.sets;
  }
}
