/** Rounds half away from zero, once, from the unrounded value. */
export function roundHalfAway(value: number, decimals = 0): number {
  const factor = 10 ** decimals;
  // The tiny nudge undoes binary noise: 0.565 * 100 is 56.49999999999999.
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.round(scaled + Number.EPSILON * scaled * 4)) / factor || 0;
}

/** A share as a whole percentage without its sign: `56`, `<1` between 0 and half a percent, `0` only for a true zero. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return "<1";
  return String(roundHalfAway(share * 100));
}

/** A share as a whole percentage: `56%`. */
export function formatPercent(share: number): string {
  return `${formatShare(share)}%`;
}

/** A difference of shares in points, signed, with a true minus: `+26`, `−5`, `±0`. */
export function formatSignedPoints(difference: number): string {
  const points = roundHalfAway(difference * 100);
  if (points === 0) return "±0";
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** A count with thousands separators: `1,005`. */
export function formatCount(count: number, locale = "en"): string {
  const known = counts.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  counts.set(locale, known);
  return known.format(count);
}

/** Making a formatter takes a hundred times as long as using it. */
const counts = new Map<string, Intl.NumberFormat>();
