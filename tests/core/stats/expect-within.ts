import { expect } from "vitest";

/** Fails unless `actual` lies within `tolerance` of `expected`; the reference values are printed to six decimals. */
export function expectWithin(actual: number, expected: number, tolerance = 1e-6): void {
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** The same as a part of `expected`: for values near 0, where six decimals say nothing. */
export function expectRelative(actual: number, expected: number, tolerance = 1e-6): void {
  expectWithin(actual, expected, Math.abs(expected) * tolerance);
}
