import { describe, expect, it } from "vitest";
import { PollDataError } from "@/lib/core/errors";
import { assemblePolls } from "@/lib/core/import/assemble";
import { checkDescription } from "@/lib/core/import/check-description";
import { descriptionSchema, emptyDescription } from "@/lib/core/import/description";
import { meaningOfResponse } from "@/lib/core/import/response-words";
import { pollSchema } from "@/lib/core/model/poll";
import { questionSchema } from "@/lib/core/model/question";
import { resultSchema } from "@/lib/core/model/result";
import { recordsOf } from "./read-csv";

const CSV =
  "poll_id,pollster,client,population,mode,fieldwork_start,fieldwork_end,country,question_id,question,response,share,status,n,margin_of_error,extra\n" +
  'p,YouGov,ECFR,adults,online,2026-11-03,2026-11-10,GB,army,,Support,56.4,value,1005,3.1,\np,,,adults,,,,GB,army,,Don\'t know,<1,,1005,,"{""a"":""b""}"\n' +
  "p,,,adults,,,,GB,nato,Should we leave?,Yes,14,,,,\n";

const assemble = (csv: string, description: unknown = {}) =>
  assemblePolls(recordsOf(csv), descriptionSchema.parse(description), { name: "test.csv" });

describe("records become a poll", () => {
  const { polls, questions } = assemble(CSV);
  const [content] = polls;

  it("with what its rows state; what none states is null", () => {
    expect(polls).toHaveLength(1);
    expect(content?.poll).toMatchObject({
      slug: "p",
      kind: "poll",
      pollster: "YouGov",
      sponsor: "ECFR",
      population: "adults",
      fieldwork: { start: "2026-11-03", end: "2026-11-10" },
      published: null,
      countriesPolled: null,
      notes: [],
      sample: false,
    });
    expect(content?.poll.disclosure).toMatchObject({ mode: ["online"], sampleFrame: null });
  });

  it("named after its questions, pollster and year; its document is the file", () => {
    expect(content?.poll.title).toBe("Army and 1 more (YouGov, 2026)");
    expect(content?.poll.document).toMatchObject({ title: "test.csv", kind: "table", url: null });
  });

  it("whose results keep the figure as published, the margin in share units and the cell", () => {
    expect(content?.results[0]).toMatchObject({
      question: "army",
      country: "GB",
      response: "Support",
      figure: { status: "value", unit: "percent", published: "56.4" },
      base: { unweightedN: 1005, effectiveN: null, publishedMarginOfError: 0.031 },
      origin: { source: "test.csv", row: "2", column: "L" },
      importedRow: 2,
    });
  });

  it("whose upper bounds stand in the figure, not beside it", () => {
    expect(content?.results[1]).toMatchObject({
      figure: { status: "below", unit: "percent", bound: "1" },
      extra: { a: "b" },
    });
  });

  it("fit for the store: every schema of the model accepts it", () => {
    expect(() => pollSchema.parse(content?.poll)).not.toThrow();
    for (const result of content?.results ?? []) expect(() => resultSchema.parse(result)).not.toThrow();
    for (const question of questions) expect(() => questionSchema.parse(question)).not.toThrow();
  });

  it("a population that differs by row is none of the whole poll", () => {
    const csv = "poll_id,population,country,question_id,response,share\np,adults,GB,q,yes,5\np,voters,GB,q,yes,6\n";
    const [content] = assemble(csv).polls;
    expect(content?.poll.population).toBeNull();
    expect(content?.results.map(({ population }) => population)).toEqual(["adults", "voters"]);
  });

  it("rows that contradict each other are refused, also when nobody checked the file before", () => {
    const [first] = recordsOf(CSV);
    const twice = first ? [first, { ...first, pollster: "Ipsos", response: "Oppose", fileRow: 9 }] : [];
    expect(() => assemblePolls(twice, emptyDescription, { name: "test.csv" })).toThrow(PollDataError);
    expect(() => assemblePolls(twice, emptyDescription, { name: "test.csv" })).toThrow(/POLL_INCONSISTENT.*row 9/);
  });
});

describe("records become questions", () => {
  const { questions } = assemble(CSV);

  it("a text that asks is the wording; a name in other words is none", () => {
    expect(questions[1]).toMatchObject({ topic: "Should we leave?", wording: "Should we leave?" });
    const [named] = assemble("country,question,response,share\nGB,EU army,yes,5\n").questions;
    expect(named).toMatchObject({ slug: "eu-army", topic: "EU army", wording: null });
  });

  it("without any text the topic is read from the identifier", () => {
    expect(questions[0]).toMatchObject({ slug: "army", topic: "Army", wording: null, kind: "single" });
  });

  it("answers stand in the order of the file, with the kind and side their words tell", () => {
    expect(questions[0]?.responses).toEqual([
      { label: "Support", wording: null, phrase: null, kind: "substantive", side: "support" },
      { label: "Don't know", wording: null, phrase: null, kind: "dont-know", side: null },
    ]);
  });
});

describe("a description", () => {
  const description = {
    everyPoll: { title: "Every", pollster: "Nobody", countriesPolled: 6, disclosure: { weighted: true } },
    polls: [{ slug: "p", title: "One", disclosure: { sampleFrame: "panel", mode: ["paper"] } }],
    questions: [
      {
        slug: "army",
        topic: "A common army",
        wording: "Do you want an army?",
        kind: "scale",
        responses: [{ label: "Oppose" }, { label: "Support", side: null, phrase: "support it" }],
      },
      { slug: "nato", topic: "NATO", wording: "Something else?" },
    ],
  };
  const { polls, questions } = assemble(CSV, description);

  it("says what a table cannot; one poll's entry wins over that of all", () => {
    expect(polls[0]?.poll).toMatchObject({ title: "One", countriesPolled: 6 });
    expect(polls[0]?.poll.disclosure).toMatchObject({ weighted: true, sampleFrame: "panel" });
  });

  it("yields to what the table states itself", () => {
    expect(polls[0]?.poll.pollster).toBe("YouGov");
    expect(polls[0]?.poll.disclosure.mode).toEqual(["online"]);
    expect(questions[1]).toMatchObject({ topic: "NATO", wording: "Should we leave?" });
  });

  it("gives wording, kind and the order of the answers; what it leaves open is told from the words", () => {
    expect(questions[0]).toMatchObject({ topic: "A common army", wording: "Do you want an army?", kind: "scale" });
    expect(questions[0]?.responses.map(({ label, side, phrase }) => [label, side, phrase])).toEqual([
      ["Oppose", "oppose", null],
      ["Support", null, "support it"],
      ["Don't know", null, null],
    ]);
  });

  it("of a poll or question the table does not hold is refused", () => {
    const wrong = descriptionSchema.parse({ polls: [{ slug: "x" }], questions: [{ slug: "y", topic: "Y" }] });
    const { polls, questions } = assemble(CSV);
    const held = {
      polls: new Set(polls.map(({ poll }) => poll.slug)),
      questions: new Set(questions.map(({ slug }) => slug)),
    };
    expect(checkDescription(wrong, held, "test.json").map(({ value }) => value)).toEqual(["x", "y"]);
    expect(checkDescription(descriptionSchema.parse(description), held, "test.json")).toEqual([]);
  });
});

describe("the words of an answer", () => {
  it.each([
    ["Support", "substantive", "support"],
    ["Strongly support", "substantive", "support"],
    ["tend to oppose", "substantive", "oppose"],
    ["Total agree", "substantive", "support"],
    ["Yes", "substantive", "support"],
    ["NO", "substantive", "oppose"],
    ["In favour", "substantive", "support"],
    ["Disapprove", "substantive", "oppose"],
    ["Don’t know", "dont-know", null],
    ["Don't know/can't say", "dont-know", null],
    ["Unsure", "dont-know", null],
    ["Refused", "refused", null],
    ["Prefer not to say", "refused", null],
    ["Other", "other", null],
    ["Neither", "neither", null],
    ["Neither agree nor disagree", "neither", null],
    ["Macron", "substantive", null],
    ["No deal", "substantive", null],
    ["Nobody", "substantive", null],
  ])("%j are %s, on the side %s", (label, kind, side) => {
    expect(meaningOfResponse(label)).toEqual({ kind, side });
  });
});
