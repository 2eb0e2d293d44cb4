import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "./run-toplines";

const DAY_MS = 86_400_000;
const workplace = new Workplace();

beforeAll(() => {
  const rows = Array.from({ length: 12 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1) + index * 3 * DAY_MS).toISOString().slice(0, 10);
    return `House ${"ABC"[index % 3]},${day},${day},GB,1000,${index === 5 ? "no" : "yes"},${40 + (index % 4)},${60 - (index % 4)}`;
  });
  workplace.write("polls.csv", ["Pollster,Start,End,Country,Sample size,Include?,Yes,No", ...rows].join("\n"));
  workplace.write("map.json", JSON.stringify({ values: { question: "Should it be so?" } }));
});
afterAll(() => workplace.remove());

const average = (...args: readonly string[]) =>
  workplace.toplines("average", "polls.csv", "--map", "map.json", ...args);

describe("toplines average", () => {
  it("prints every day with estimate, interval and polls so far, in percent", async () => {
    const { code, stdout } = await average("--response", "Yes", "--to", "csv");
    expect(code).toBe(0);
    const [header, first, ...others] = stdout.trim().split("\n");
    expect(header).toBe("date,response,estimate,lower,upper,polls");
    expect(first).toMatch(/^2026-01-01,Yes,4\d\.\d+,3\d\.\d+,4\d\.\d+,1$/);
    expect(others.at(-1)).toMatch(/^2026-02-03,Yes,.*,11$/);
  });

  it("tells with --json the method, its parameters and each poll that is left out, with the reason", async () => {
    const { stdout } = await average("--response", "Yes", "--to", "json", "--json");
    const { averages } = JSON.parse(stdout);
    expect(averages).toHaveLength(1);
    expect(averages[0]).toMatchObject({
      response: "Yes",
      method: "local-level",
      parameters: { dailyDeviation: 0.15, houseDeviation: 2, designEffect: 1.3 },
      assumesDesignEffect: true,
      excluded: [{ code: "EXCLUDED_BY_SOURCE", origin: "polls.csv, row 7, column G" }],
    });
  });

  it("takes the polls that meet every condition", async () => {
    const { stdout } = await average("--where", "pollster=House A", "--where", "pollster=House B", "--to", "csv");
    expect(stdout).toMatch(/,Yes,.*,7\n/);
  });

  it("refuses an average of one house or of figures that do not belong together, and says what to do", async () => {
    const one = await average("--where", "pollster=House A", "--to", "csv");
    expect(one).toMatchObject({ code: 1 });
    expect(one.stderr).toMatch(/AVERAGE_TOO_FEW/);
    expect(await average()).toMatchObject({ code: 2 });
  });
});
