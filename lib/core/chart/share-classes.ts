import { roundHalfAway } from "../format/percent";

/** One of at most five classes of a map or heat table, in whole points as labels print them. */
export interface ShareClass {
  readonly from: number;
  /** The last point that belongs to it. */
  readonly to: number;
  readonly label: string;
}

/** Which of the five sequential colours, the palest first. */
export type ClassStep = 1 | 2 | 3 | 4 | 5;
export const CLASS_STEPS: readonly ClassStep[] = [1, 2, 3, 4, 5];

/** Widths of a class in points, so that its limits are round numbers. */
const WIDTHS = [1, 2, 5, 10, 15, 20];
/** The first class begins at a multiple of this, or of its own width where that is less. */
const ROUND = 5;

/**
 * Five classes of equal width on round limits that hold all shares. A share belongs where its printed whole percent
 * does, so that no label contradicts its colour.
 */
export function shareClasses(shares: readonly number[]): readonly ShareClass[] {
  const points = shares.map(pointsOf);
  const least = Math.min(...points, 100);
  const most = Math.max(...points, 0);
  const width = WIDTHS.find((candidate) => holds(candidate, least, most)) ?? 20;
  const start = startOf(width, least);
  return CLASS_STEPS.map((step) => {
    const from = start + (step - 1) * width;
    const to = step === 5 && from + width === 100 ? 100 : from + width - 1;
    return { from, to, label: `${from === to ? from : `${from}–${to}`}${step === 1 ? "%" : ""}` };
  });
}

/** The colour of a share. */
export function stepOf(share: number, classes: readonly ShareClass[]): ClassStep {
  const points = pointsOf(share);
  const index = classes.findIndex((entry) => points <= entry.to);
  return CLASS_STEPS[index === -1 ? classes.length - 1 : index] ?? 5;
}

function pointsOf(share: number): number {
  return Math.min(100, Math.max(0, roundHalfAway(share * 100)));
}

function startOf(width: number, least: number): number {
  const round = Math.min(width, ROUND);
  return Math.min(100 - 5 * width, Math.floor(least / round) * round);
}

function holds(width: number, least: number, most: number): boolean {
  const end = startOf(width, least) + 5 * width;
  return most < end || (end === 100 && most === 100);
}
