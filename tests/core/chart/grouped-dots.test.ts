import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";

import { groupedDots } from "@/lib/core/chart/grouped-dots";
import { groupVariables, parseGroup } from "@/lib/core/chart/groups";
import { parkRunByGroup } from "../../support/kind-fixtures";
import { soundKinds, unsoundKinds } from "../../support/offered-kinds";
import { peacekeepers, testContext } from "../../support/poll-fixtures";

const byAge = groupedDots(parkRunByGroup(), noChoices, testContext);
const bySex = groupedDots(parkRunByGroup(), { ...noChoices, by: "Sex" }, testContext);

describe("a subgroup", () => {
  it.each([
    ["Age: 18-24", { variable: "Age", group: "18-24" }],
    ["Q5: How old are you?: 18-24", { variable: "Q5: How old are you?", group: "18-24" }],
    ["Republican", { variable: "Group", group: "Republican" }],
    ["Gender: Male × Age: 18-34", null],
  ])("%s is taken apart", (text, parts) => {
    expect(parseGroup(text)).toEqual(parts);
  });
});

describe("dots by group", () => {
  it("show everybody first, then the groups of one variable in the order of the file", () => {
    expect(byAge.rows.map(({ label }) => label)).toEqual([
      "All",
      "18–29",
      "30–44",
      "45–64",
      "65 and over",
      "Not stated",
    ]);
    expect(groupVariables(parkRunByGroup().results)).toEqual(["Age", "Sex"]);
    expect(bySex.rows.map(({ label }) => label)).toEqual(["All", "Men", "Women", "Another answer"]);
  });

  it("show the base of every group", () => {
    expect(byAge.rows.map(({ n }) => n)).toEqual(["1,503", "212", "371", "548", "298", "74"]);
  });

  it("leave a small base to the table, marked", () => {
    expect(byAge.rows.at(-1)).toMatchObject({ dots: [], instead: "small base" });
    expect(byAge.table.rows.at(-1)?.cells.map(({ text }) => text)).toEqual(["40%", "40%", "20%", "74, small base"]);
  });

  it("hide fewer than 50 people, in the table too, and say so", () => {
    expect(bySex.rows.at(-1)).toMatchObject({ dots: [], instead: "…" });
    expect(bySex.table.rows.at(-1)?.cells.map(({ text }) => text)).toEqual(["…", "…", "…", "30"]);
    expect(bySex.rows.at(-1)?.reading.join()).not.toContain("60");
    expect(bySex.words.notes).toContain("n<50: not shown.");
  });

  it("without stated bases say that some groups may be small", () => {
    const subject = parkRunByGroup();
    const results = subject.results.map((result) => ({ ...result, base: { ...result.base, unweightedN: null } }));
    const model = groupedDots({ ...subject, results }, noChoices, testContext);
    expect(model.rows.every(({ dots }) => dots.length === 3)).toBe(true);
    expect(model.words.notes[0]).toBe("The source does not give the bases of all groups: some may be small.");
  });

  it("name topic and variable", () => {
    expect(byAge.words.headline).toBe("A weekly park run, by age");
    expect(byAge.words.measure).toBe("% of adults, by age");
  });

  it("tell the figures of the table under the pointer", () => {
    for (const [index, row] of byAge.rows.entries()) {
      const cells = byAge.table.rows[index]?.cells.map(({ text }) => text) ?? [];
      expect(row.reading.map((line) => line.replace(/^(Yes|No|Unsure|n) /, "")).toSorted()).toEqual(cells.toSorted());
    }
  });

  it("with more groups than fit draw the first and say so; the table has them all", () => {
    const model = groupedDots(parkRunByGroup(), noChoices, { ...testContext, mostRows: 3 });
    expect(model.rows).toHaveLength(3);
    expect(model.table.rows).toHaveLength(6);
    expect(model.words.notes).toContain("The first 3 of 6 rows drawn; all stand in the table.");
  });

  it("are offered where the source gives groups, and the reason says so where it does not", () => {
    expect(soundKinds(parkRunByGroup())).toContain("grouped-dots");
    expect(unsoundKinds(peacekeepers())).toContainEqual({
      kind: "grouped-dots",
      reason: "the source gives no figures of groups such as age or sex",
    });
  });
});
