import { describe, expect, it } from "vitest";
import { type ChartKind, noChoices } from "@/lib/core/chart/chart-choices";
import type { HeatTableModel, SeatsModel, TileMapModel, WorldMapModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { heatTable } from "@/lib/core/chart/heat-table";
import { placeChart } from "@/lib/core/chart/layout/place-chart";
import { phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import { continentOf } from "@/lib/core/chart/map/continents";
import { EUROPE_GRID, GRID_COLUMNS, GRID_ROWS } from "@/lib/core/chart/map/europe-grid";
import { isOnWorldMap } from "@/lib/core/chart/map/world-places";
import { seats } from "@/lib/core/chart/seats";
import { shareClasses, stepOf } from "@/lib/core/chart/share-classes";
import { tileMap } from "@/lib/core/chart/tile-map";
import { worldMap } from "@/lib/core/chart/world-map";
import { soundKinds, unsoundKinds } from "../../support/offered-kinds";
import {
  issues,
  jointProcurement,
  mapped,
  optionOf,
  parliament,
  peacekeepers,
  questionOf,
  resultOf,
  testContext,
} from "../../support/poll-fixtures";

const heat = (): HeatTableModel => heatTable(issues(), noChoices, testContext);
const tiles = (): TileMapModel => tileMap(mapped(false), noChoices, testContext);
const world = (): WorldMapModel => worldMap(mapped(true), noChoices, testContext);
const chamber = (): SeatsModel => seats(parliament(), noChoices, testContext);

describe("what is offered", () => {
  it.each<[string, Parameters<typeof soundKinds>[0], readonly ChartKind[]]>([
    ["several answers a person in six countries", issues(), ["heat-table", "ranked-bars", "tile-map"]],
    ["a scale in five countries of Europe", jointProcurement(), ["stacked-bars", "ranked-bars", "tile-map"]],
    ["four countries", peacekeepers(), ["ranked-bars"]],
    ["34 countries on five continents", mapped(true), ["ranked-bars", "tile-map", "world-map"]],
    ["seats alone", parliament(), ["seats"]],
  ])("%s", (_name, subject, kinds) => {
    expect(soundKinds(subject).filter((kind) => kinds.includes(kind))).toEqual(kinds);
    for (const { kind, reason } of unsoundKinds(subject)) {
      expect(soundKinds(subject)).not.toContain(kind);
      expect(reason).toMatch(/^[a-z]/);
    }
  });

  it("a world map is refused with what it needs and what there is", () => {
    expect(unsoundKinds(mapped(false)).find(({ kind }) => kind === "world-map")?.reason).toBe(
      "it needs shares of at least 8 countries on 2 continents, and there are 25 on 1",
    );
  });

  it("a tile map of Europe is refused where most countries lie elsewhere", () => {
    const europe = ["DE", "FR", "IT", "ES", "PL"];
    const elsewhere = ["US", "CA", "MX", "BR", "JP", "IN"];
    const { poll, question } = mapped(false);
    const results = [...europe, ...elsewhere].map((country) => resultOf(country, "favour", "50"));
    expect(unsoundKinds({ poll, question, results })).toContainEqual({
      kind: "tile-map",
      reason: "it shows Europe, and most of the countries lie elsewhere",
    });
    expect(soundKinds({ poll, question, results: results.slice(0, 10) })).toContain("tile-map");
  });

  it("percentages stay first where a question has seats as well, and the two never mix", () => {
    const subject = parliament();
    const shares = subject.question.responses.map(({ label }, index) => resultOf("ES", label, String(30 - index)));
    const both = { ...subject, results: [...subject.results, ...shares] };
    expect(soundKinds(both)).toContain("seats");
    expect(soundKinds(both)[0]).not.toBe("seats");
    expect(seats(both, noChoices, testContext).table.rows[0]?.cells[0]?.text).toBe("141");
    const ranked = chartOfPoll(both, { ...noChoices, type: "ranked-bars" }, testContext);
    expect(ranked.table.rows.map((row) => row.cells[0]?.text)).not.toContain("141");
  });
});

describe("shareClasses", () => {
  it.each([
    [
      [0.27, 0.71],
      ["25–34%", "35–44", "45–54", "55–64", "65–74"],
    ],
    [
      [0.02, 1],
      ["0–19%", "20–39", "40–59", "60–79", "80–100"],
    ],
    [
      [0.4, 0.41],
      ["40%", "41", "42", "43", "44"],
    ],
    [[], ["0–19%", "20–39", "40–59", "60–79", "80–100"]],
  ])("of %j are five on round limits", (shares, labels) => {
    if (shares.length === 0) expect(shareClasses(shares)).toHaveLength(5);
    else expect(shareClasses(shares).map(({ label }) => label)).toEqual(labels);
  });

  it("put a share where its printed percent stands: 39.6% reads 40 and is coloured as 40", () => {
    const classes = shareClasses([0.3, 0.75]);
    expect(stepOf(0.396, classes)).toBe(stepOf(0.4, classes));
  });
});

describe("the heat table", () => {
  it("prints in each cell what its table says, to the whole percent", () => {
    const model = heat();
    for (const row of model.rows) {
      const cells = model.table.rows.find(({ label }) => label === row.label)?.cells ?? [];
      for (const [column, cell] of row.cells.entries()) expect(cells[column]?.text).toBe(cell.published);
    }
  });

  it("frames the three largest shares of a country, never don’t know, and fewer where the third is tied", () => {
    for (const row of heat().rows) {
      const framed = row.cells.filter((cell) => cell.emphasised);
      expect(framed).toHaveLength(3);
      const least = Math.min(...framed.map((cell) => cell.share ?? 0));
      for (const cell of row.cells)
        if (!cell.emphasised && cell.answer !== "Don’t know") expect(cell.share ?? 0).toBeLessThanOrEqual(least);
    }
    const labels = ["A", "B", "C", "D", "E", "F"];
    const tied = {
      ...issues(),
      question: questionOf({ kind: "multiple", responses: labels.map((label) => optionOf(label)) }),
      results: ["PL", "DE"].flatMap((country) =>
        labels.map((label, index) => resultOf(country, label, String([50, 40, 30, 30, 20, 10][index]))),
      ),
    };
    expect(heatTable(tied, noChoices, testContext).rows[0]?.cells.filter((cell) => cell.emphasised)).toHaveLength(2);
  });

  it("a suppressed figure is … without a colour", () => {
    const cell = heat()
      .rows.find(({ key }) => key === "SE")
      ?.cells.find(({ answer }) => answer === "Corruption");
    expect(cell).toMatchObject({ valueLabel: "…", step: null, share: null });
  });

  it("leaves rows out with a gap and a note, keeps at most twelve answers and says so", () => {
    const labels = Array.from({ length: 15 }, (_, index) => `Issue ${index}`);
    const many = {
      ...issues(),
      question: questionOf({ kind: "multiple", responses: labels.map((label) => optionOf(label)) }),
      results: issues().results.flatMap((result, row) =>
        row % 9 === 0 ? labels.map((label, index) => resultOf(result.country ?? "", label, String(10 + index))) : [],
      ),
    };
    const model = heatTable(many, noChoices, { ...testContext, mostRows: 4 });
    expect(model.columns.map(({ label }) => label)).toEqual(labels.slice(3));
    expect(model.gaps).toHaveLength(1);
    expect(model.words.notes.join(" ")).toMatch(/12 of 15 answers shown/);
    expect(model.table.rows).toHaveLength(6);
    expect(model.table.columns).toHaveLength(17);
  });

  it("numbers its columns on a phone, and prints the names as a key", () => {
    const placed = placeChart(heat(), phoneSize);
    if (placed.kind !== "heat-table") throw new Error(placed.kind);
    expect(placed.heads.map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect(placed.key.map(({ text }) => text)).toContain("Climate and environment");
  });
});

describe("the tile map", () => {
  it("has one tile a place, all of the EU, and the figure of its table in each", () => {
    expect(new Set(EUROPE_GRID.map(({ column, row }) => `${column} ${row}`)).size).toBe(EUROPE_GRID.length);
    expect([GRID_COLUMNS, GRID_ROWS]).toEqual([10, 9]);
    const union = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");
    expect(union.filter((code) => !EUROPE_GRID.some((tile) => tile.code === code))).toEqual([]);
    const placed = placeChart(tiles(), wideSize);
    if (placed.kind !== "tile-map") throw new Error(placed.kind);
    expect(placed.tiles.find(({ key }) => key === "UA")?.value?.text).toBe("71");
    expect(placed.tiles.find(({ key }) => key === "CH")).toMatchObject({ step: null, value: null });
  });

  it("a country without a tile is named with its figure", () => {
    expect(tileMap(mapped(true), noChoices, testContext).words.notes[0]).toMatch(
      /^Not on this map: Canada 49%, .*South Africa 27%\.$/,
    );
  });

  it("stands beside its ranking on a desktop, largest share first", () => {
    const placed = placeChart(tiles(), wideSize);
    if (placed.kind !== "tile-map") throw new Error(placed.kind);
    expect(placed.list?.rows.slice(0, 2).map(({ label, value }) => `${label.text} ${value.text}`)).toEqual([
      "Ukraine 71%",
      "Poland 63",
    ]);
  });
});

describe("the world map", () => {
  it("shows a small country as a dot, and every country we know of on a continent", () => {
    const placed = placeChart(world(), wideSize);
    if (placed.kind !== "world-map") throw new Error(placed.kind);
    expect(placed.areas.find(({ key }) => key === "SG")?.dot).not.toBeNull();
    expect(placed.areas.find(({ key }) => key === "US")?.dot).toBeNull();
    for (const area of placed.areas) {
      expect(isOnWorldMap(area.key), area.key).toBe(true);
      expect(continentOf(area.key), area.key).not.toBeNull();
    }
  });

  it("names a code it has no place for with its figure, and says in words what it shows", () => {
    const subject = mapped(true);
    const model = worldMap(
      { ...subject, results: [...subject.results, resultOf("EU", "favour", "50"), resultOf("QZ", "favour", "3")] },
      noChoices,
      testContext,
    );
    expect(model.words.notes[0]).toBe("Not on this map: European Union 50% and QZ 3%.");
    expect(model.words.textAlternative).toMatch(/^World map, 36 countries\..*from Ukraine 71% to QZ 3%\.$/);
  });
});

describe("seats", () => {
  it("run from most to fewest, with the majority of all seats given", () => {
    const model = chamber();
    expect(model.bars.map(({ label, published }) => `${label}: ${published}`)).toEqual([
      "Workers’ Party: 141 seats",
      "People’s Alliance: 118 seats",
      "Liberals: 38 seats",
      "Greens: 27 seats",
      "Regional League: 19 seats",
      "Others: 7 seats",
    ]);
    expect(model.majority).toEqual({ seats: 176, label: "majority 176" });
    expect(model.table.rows.map((row) => row.cells[0]?.text)).toEqual(["141", "118", "38", "27", "19", "7"]);
  });

  it("have no majority line when one party’s seats are not given", () => {
    const subject = parliament();
    const model = seats({ ...subject, results: subject.results.slice(1) }, noChoices, testContext);
    expect(model.majority).toBeNull();
    expect(model.words.notes).toContain("No majority line: the source does not give the seats of every party.");
  });

  it("the majority line stands at its seats, and no number lies under it", () => {
    const placed = placeChart(chamber(), wideSize);
    if (placed.kind !== "seats" || placed.majority === null) throw new Error(placed.kind);
    const { ranking, majority } = placed;
    const perSeat = (ranking.bars[0]?.width ?? 0) / 141;
    expect(majority.x).toBeCloseTo(ranking.baseline.x + perSeat * 176, 3);
  });
});
