import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { rankedBars } from "@/lib/core/chart/ranked-bars";
import { optionOf, peacekeepers, pollOf, questionOf, resultOf, testContext } from "../../support/poll-fixtures";

describe("the peacekeeper poll, of which no n is stated", () => {
  const model = rankedBars(peacekeepers(), noChoices, testContext);

  it("ranks the four countries, largest first, ties by name", () => {
    expect(model.bars.map((bar) => [bar.key, bar.share, bar.valueLabel])).toEqual([
      ["GB", 0.56, "56%"],
      ["FR", 0.4, "40"],
      ["IT", 0.4, "40"],
      ["PL", 0.36, "36"],
    ]);
  });

  it("names people polled and shares in its headline, nothing about the population", () => {
    expect(model.words.headline).toBe("56% of Britons polled support sending peacekeepers to Ukraine, 36% of Poles");
    expect(model.words.headline).not.toMatch(/most|more than|majority/i);
  });

  it("keeps an empty row for the two countries without figures", () => {
    expect(model.withheld).toEqual({ label: "Two further countries", reason: "figures not given in the source" });
  });

  it("says that France, Italy and Poland have no order", () => {
    expect(model.noOrder).toEqual({
      first: 1,
      last: 3,
      title: "No order among these three.",
      reason:
        "The source gives no sample sizes, and gaps of 0 and 4 points would need more than 1,000 people a country to show.",
    });
  });

  it("says what is not stated in its source line", () => {
    expect(model.words.sourceLines).toEqual([
      "Source: YouGov, as quoted in an article · sponsor not stated · fieldwork dates not stated · n not stated · mode not stated, “voters”, weighting not stated",
    ]);
  });

  it("shows the same figures in chart, table and text alternative", () => {
    const inTable = model.table.rows.map((row) => `${row.label} ${row.cells[0]?.text}`);
    expect(inTable).toEqual(["United Kingdom 56%", "France 40%", "Italy 40%", "Poland 36%"]);
    for (const figure of inTable) expect(model.words.textAlternative).toContain(figure);
  });

  it("leads every figure of the table back to its cell", () => {
    expect(model.table.rows.map((row) => row.cells[0]?.origin)).toEqual(Array(4).fill("made-up.csv, row 2, column C"));
  });

  it("never mentions a margin, a p-value or significance", () => {
    expect(JSON.stringify(model)).not.toMatch(/margin of error|significan|\bp ?[=<]/i);
  });
});

describe("a ranking", () => {
  const codes = ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT"];
  const many = {
    poll: pollOf(),
    question: questionOf(),
    results: codes.map((code, index) => resultOf(code, "support", String(70 - index))),
  };

  it("with more rows than fit shows both ends and says how many it leaves out", () => {
    const model = rankedBars(many, noChoices, { ...testContext, mostRows: 8 });
    expect(model.bars.map((bar) => bar.key)).toEqual(["AT", "BE", "BG", "CY", "HU", "IE", "IT"]);
    expect(model.gaps).toEqual([{ after: 4, label: "9 more in between" }]);
    expect(model.words.notes[0]).toBe("7 of 16 countries drawn: the largest and the smallest shares.");
    expect(model.table.rows).toHaveLength(16);
  });

  it("keeps the country in focus between the ends, and the headline speaks of it", () => {
    const model = rankedBars(many, { ...noChoices, focus: "DE" }, { ...testContext, mostRows: 8 });
    expect(model.bars.filter((bar) => bar.emphasised).map((bar) => bar.key)).toEqual(["DE"]);
    expect(model.gaps).toEqual([
      { after: 4, label: "1 more in between" },
      { after: 5, label: "7 more in between" },
    ]);
    const headline = rankedBars(peacekeepers(), { ...noChoices, focus: "IT" }, testContext).words.headline;
    expect(headline).toBe("40% of Italians polled support sending peacekeepers to Ukraine");
  });

  it("sorts by name when the reader asks for it, and then claims no order", () => {
    const model = rankedBars(peacekeepers(), { ...noChoices, sort: "name" }, testContext);
    expect(model.bars.map((bar) => bar.key)).toEqual(["FR", "IT", "PL", "GB"]);
    expect(model.noOrder).toBeNull();
  });

  it("shows the countries the reader chose, without the row for the others", () => {
    const model = rankedBars(peacekeepers(), { ...noChoices, countries: ["PL", "GB"] }, testContext);
    expect(model.bars.map((bar) => bar.key)).toEqual(["GB", "PL"]);
    expect(model.withheld).toBeNull();
  });

  it("puts a country without a figure last and says why", () => {
    const model = rankedBars(
      {
        poll: pollOf(),
        question: questionOf(),
        results: [
          resultOf("FR", "support", "0", { figure: { status: "suppressed", unit: "percent" } }),
          resultOf("GB", "support", "1"),
        ],
      },
      noChoices,
      testContext,
    );
    expect(model.bars.map((bar) => [bar.key, bar.share, bar.valueLabel])).toEqual([
      ["GB", 0.01, "1%"],
      ["FR", null, "…"],
    ]);
  });

  it("without a phrase for the answer names the topic", () => {
    const question = questionOf({ responses: [optionOf("support", { side: "support" })] });
    const model = rankedBars({ ...peacekeepers(), question }, noChoices, testContext);
    expect(model.words.headline).toBe("A made-up question, 4 countries");
  });

  it("keeps every country when its population is worded for it alone, and says so", () => {
    const results = [
      resultOf("GB", "support", "40", { population: "adults in Great Britain" }, 900),
      resultOf("FR", "support", "42", { population: "adults 18+ in France" }, 1000),
    ];
    const model = rankedBars({ poll: pollOf(), question: questionOf(), results }, noChoices, testContext);
    expect(model.bars.map((bar) => bar.key)).toEqual(["FR", "GB"]);
    expect(model.words.notes).toContain(
      "The people asked differ by country: adults in Great Britain and adults 18+ in France.",
    );
  });

  it("shows voters rather than likely voters", () => {
    const results = [
      resultOf("US", "support", "70", { population: "likely voters" }, 900),
      resultOf("US", "support", "60", { population: "voters" }, 1000),
    ];
    const model = rankedBars({ poll: pollOf(), question: questionOf(), results }, noChoices, testContext);
    expect(model.bars.map((bar) => bar.share)).toEqual([0.6]);
  });

  it("shows one population and names the others", () => {
    const results = [
      resultOf("US", "support", "40", { population: "registered voters" }, 900),
      resultOf("US", "support", "42", { population: "adults" }, 1000),
    ];
    const model = rankedBars({ poll: pollOf(), question: questionOf(), results }, noChoices, testContext);
    expect(model.bars.map((bar) => bar.valueLabel)).toEqual(["42%"]);
    expect(model.words.notes).toContain("Shown: adults; the poll also gives registered voters.");
  });
});

describe("answers of one country that colours cannot tell apart", () => {
  const parties = ["S", "M", "SD", "V", "C", "KD", "MP", "L"];
  const question = questionOf({
    topic: "Party choice",
    responses: [optionOf("Uncertain", { kind: "dont-know" }), ...parties.map((label) => optionOf(label))],
  });
  const shares = [30.1, 18.3, 19.1, 7.4, 7.1, 6.3, 7.9, 1.9];
  const results = [
    resultOf("SE", "Uncertain", "40", {}, 5617),
    ...parties.map((label, index) => resultOf("SE", label, String(shares[index]), {}, 5617)),
    resultOf("SE", "S", "0", { figure: { status: "value", unit: "seats", published: "109" } }, 5617),
  ];
  const model = chartOfPoll({ poll: pollOf(), question, results }, noChoices, testContext);

  it("are ranked, don't know last whatever its share", () => {
    if (model.kind !== "ranked-bars") throw new Error(model.kind);
    expect(model.bars.map((bar) => bar.key)).toEqual(["S", "SD", "M", "MP", "V", "C", "KD", "L", "Uncertain"]);
    expect(model.words.headline).toBe("Party choice, Sweden");
  });

  it("are shares: seats of the same answers stay off an axis of percent", () => {
    expect(model.table.rows[0]?.cells.map((cell) => cell.text)).toEqual(["30.1%", "5,617"]);
    expect(model.table.rows).toHaveLength(9);
  });
});
