import { describe, expect, it } from "vitest";
import { ColumnCollector } from "@/lib/core/import/microdata/column-collector";
import { respondentColumn } from "@/lib/core/import/microdata/respondent-columns";
import { TextRoom } from "@/lib/core/import/microdata/text-room";

describe("a column of more texts than are remembered", () => {
  const MANY = 6_000;

  /** The column that cells make, in no more room than a column has for itself. */
  function columnOf(header: string, cells: Iterable<string>) {
    const collector = new ColumnCollector(new TextRoom(null), null);
    let row = 1;
    for (const cell of cells) collector.see(cell, ++row, row);
    const profile = collector.finish(row - 1);
    return { profile, column: respondentColumn({ index: 1, header, stem: header, question: header }, profile) };
  }
  const cells = (count: number, cell: (index: number) => string) => Array.from({ length: count }, (_, at) => cell(at));

  it("is no list of answers, and none of its texts are kept", () => {
    const { profile, column } = columnOf(
      "words",
      cells(MANY, (index) => `comment ${index}`),
    );
    expect([profile.texts, column.content, column.answers]).toEqual([null, "text", []]);
  });

  it("still counts what it holds in every cell", () => {
    const { profile } = columnOf(
      "amount",
      cells(MANY, (index) => (index % 10 === 0 ? "NA" : index % 10 === 1 ? " refused " : `${index}.5`)),
    );
    expect(profile).toMatchObject({ rows: MANY, filled: MANY * 0.9, numbers: MANY * 0.8, dates: 0, texts: null });
  });

  it("can hold weights, whose mean is that of all rows", () => {
    const weights = cells(MANY, (index) => (0.5 + index / MANY).toFixed(5));
    const { profile, column } = columnOf("factor", weights);
    expect([column.content, column.looksLikeWeights]).toEqual(["number", true]);
    expect(profile.weights.mean).toBe(weights.reduce((sum, weight) => sum + Number(weight), 0) / MANY);
  });

  it("can hold identifiers: whether they repeat is judged by as many as there is room for", () => {
    const ids = cells(MANY, (index) => `R-${index}`);
    const { profile, column } = columnOf("respondent id", ids);
    expect(column.content).toBe("id");
    expect(profile.variety.texts).toBe(profile.variety.cells);
    expect(profile.variety.texts).toBeGreaterThan(500);
    const households = cells(MANY, (index) => `R-${Math.floor(index / 3)}`);
    expect(columnOf("respondent id", households).column.content).toBe("text");
  });

  it("has few answers as long as they are no more than sixty, however often they stand there", () => {
    const content = (answers: number) =>
      columnOf(
        "q",
        cells(MANY, (index) => `answer ${index % answers}`),
      ).column.content;
    expect([content(60), content(61), content(1_500)]).toEqual(["category", "text", "text"]);
  });
});
