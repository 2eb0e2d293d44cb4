import { describe, expect, it } from "vitest";
import { changeStatuses, waveChange } from "@/lib/core/stats/wave-change";

const WHOLE_PERCENT = 0.005;
const sample = (share: number, n: number, designEffect = 1) => ({ share, effectiveN: n / designEffect });
const published = (share: number, n: number) => ({ ...sample(share, n), roundingHalfUnit: WHOLE_PERCENT });

describe("the change between two waves, against R 4.2.2", () => {
  it.each([
    ["52% to 56%, n 1,000", sample(0.52, 1000), sample(0.56, 1000), 1.794606, 0.072716, -0.367562, 8.346054],
    [
      "40% to 36%, design effect",
      sample(0.4, 1500, 1.3),
      sample(0.36, 1480, 1.4),
      -1.93476,
      0.05302,
      -8.025853,
      0.051988,
    ],
    ["48% to 47%, n 2,000", sample(0.48, 2000, 1.2), sample(0.47, 2100, 1.2), -0.585088, 0.558489, -4.344738, 2.347326],
    ["36% to 40%, n 1,000", sample(0.36, 1000), sample(0.4, 1000), 1.842711518, 0.06537114144, -0.253938, 8.233614],
  ])("%s", (_title, old, latest, z, p, lower, upper) => {
    const change = waveChange(old, latest);
    expect(Math.abs(change.z - z)).toBeLessThan(1e-6);
    expect(Math.abs(change.p - p)).toBeLessThan(1e-6);
    expect(Math.abs(change.interval.lower * 100 - lower)).toBeLessThan(1e-6);
    expect(Math.abs(change.interval.upper * 100 - upper)).toBeLessThan(1e-6);
  });

  it("is right in the far tail: 40% to 56% has p = 8.0e-13", () => {
    const { p } = waveChange(sample(0.4, 1000), sample(0.56, 1000));
    expect(Math.abs(p / 8.000378e-13 - 1)).toBeLessThan(1e-6);
  });
});

describe("the status of a change", () => {
  it("is clear where it passes even at the least favourable rounding", () => {
    expect(changeStatuses([{ old: published(0.4, 1000), latest: published(0.56, 1000) }])).toEqual(["clear"]);
  });

  it("is fragile where it hangs on rounding: 40% to 45% of 900", () => {
    expect(changeStatuses([{ old: published(0.4, 900), latest: published(0.45, 900) }])).toEqual(["fragile"]);
  });

  it("is not clear for 36% to 40% of 1,000", () => {
    expect(changeStatuses([{ old: published(0.36, 1000), latest: published(0.4, 1000) }])).toEqual(["not clear"]);
  });

  it("allows for all changes shown together: what is clear alone need not be among ten", () => {
    const one = { old: published(0.4, 1000), latest: published(0.46, 1000) };
    const none = { old: published(0.4, 1000), latest: published(0.4, 1000) };
    expect(changeStatuses([one])).toEqual(["clear"]);
    expect(changeStatuses([one, ...Array(9).fill(none)])[0]).not.toBe("clear");
  });
});
