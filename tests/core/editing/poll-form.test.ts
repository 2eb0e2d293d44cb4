import { describe, expect, it } from "vitest";
import { POLL_FIELDS } from "@/lib/core/editing/poll-fields";
import { pollEntries, readPollForm } from "@/lib/core/editing/poll-form";
import { disclosureSchema, nothingDisclosed } from "@/lib/core/model/disclosure";
import { pollOf } from "../../support/poll-fixtures";

const poll = pollOf({
  fieldwork: { start: "2026-11-03", end: "2026-11-17" },
  notes: ["One.", "Two."],
  disclosure: { ...nothingDisclosed, mode: ["online (desktop, mobile)"], weighted: true, designEffect: 1.3 },
});
const problemsOf = (entries: Record<string, string>) => readPollForm(entries, poll).problems;

describe("the form of a poll", () => {
  it("asks for every field of the disclosure, and for no field twice", () => {
    const names = POLL_FIELDS.flatMap(({ fields }) => fields).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(Object.keys(disclosureSchema.shape)));
    expect(Object.keys(pollEntries(poll)).toSorted()).toEqual(names.toSorted());
  });

  it("sent back as it was shown changes nothing, whatever line ends a browser sends", () => {
    const shown = Object.entries(pollEntries(poll)).map(([name, entry]) => [name, entry.replaceAll("\n", "\r\n")]);
    expect(readPollForm(Object.fromEntries(shown), poll).values).toEqual(poll);
  });

  it("leaves what was not touched as it is, even where the form could not have said it", () => {
    const odd = pollOf({ document: { ...poll.document, url: "ftp://example.org/" } });
    expect(readPollForm({ ...pollEntries(odd), sponsor: "A paper" }, odd).values).toEqual({
      ...odd,
      sponsor: "A paper",
    });
  });

  it("blank takes a fact back: not stated", () => {
    const { values } = readPollForm({ pollster: "  ", mode: "", weighted: "", designEffect: "", notes: "" }, poll);
    expect(values).toMatchObject({ pollster: null, notes: [] });
    expect(values?.disclosure).toEqual(nothingDisclosed);
  });

  it("reads lists, numbers, choices and dates as people enter them", () => {
    const { values } = readPollForm(
      {
        mode: "online, telephone",
        weightVariables: "age; sex",
        weightedN: "1,012.5",
        weighted: "no",
        fieldworkStart: "2026",
        fieldworkEnd: "2026-11",
        countriesPolled: "6",
        notes: "One.\r\n\r\nThree.",
        tablesUrl: "https://example.org/t.pdf",
      },
      poll,
    );
    expect(values).toMatchObject({
      countriesPolled: 6,
      fieldwork: { start: "2026", end: "2026-11" },
      notes: ["One.", "Three."],
      disclosure: {
        mode: ["online", "telephone"],
        weightVariables: ["age", "sex"],
        weightedN: 1012.5,
        weighted: false,
        tablesUrl: "https://example.org/t.pdf",
      },
    });
  });

  it.each([
    [{ title: " " }, { title: "This cannot be blank." }],
    [{ slug: "Two  Words" }, { slug: "Use lower-case letters and digits, words joined by single hyphens." }],
    [{ published: "3 Nov 2026" }, { published: "Use 2026-11-03, 2026-11 or 2026." }],
    [{ published: "2026-02-30" }, { published: "No such day in the calendar." }],
    [{ countriesPolled: "six" }, { countriesPolled: "Enter a whole number from 1." }],
    [{ designEffect: "0" }, { designEffect: "Enter a number above 0, such as 1.3." }],
    [{ sampleType: "snowball" }, { sampleType: "Choose one of the list." }],
    [
      { sourceUrl: "javascript:alert(1)" },
      { sourceUrl: "Enter a whole address that begins with https:// or http://." },
    ],
    [{ fieldworkEnd: "2026-11-02" }, { fieldworkEnd: "The last day lies before the first." }],
    [{ sponsor: "a\u0000b" }, { sponsor: "There are control characters in this text: type it anew." }],
    [{ limitations: "x".repeat(10_001) }, { limitations: "At most 10,000 characters." }],
  ])("%j is refused at its field", (entries, problems) => {
    expect(problemsOf(entries)).toEqual(problems);
  });

  it("tells every field that is wrong at once", () => {
    expect(Object.keys(problemsOf({ title: "", published: "soon" }) ?? {})).toEqual(["title", "published"]);
  });
});
