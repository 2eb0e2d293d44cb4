import { expect, it } from "vitest";
import { chosenNames, withChoice } from "@/components/upload/asks/several-answers";
import { NOTHING_SAID, saysNothing, withAnswer, withRole, withValue } from "@/components/upload/state/mapping-changes";
import { mappingSchema } from "@/lib/core/import/mapping";

it("a changed role, an answer and a value make a mapping that the importer takes", () => {
  const mapping = withValue(
    withAnswer(withRole(NOTHING_SAID, "Feldzeit", "date"), "YEAR", " 2026 "),
    "pollster",
    "Ipsos",
  );
  expect(mappingSchema.parse(mapping)).toEqual({
    columns: { Feldzeit: "date" },
    values: { pollster: "Ipsos" },
    answers: { YEAR: "2026" },
  });
});

it("the question that was asked is a value of the file, not an answer by its code", () => {
  expect(withAnswer(NOTHING_SAID, "QUESTION_TOPIC", "Should it?")).toEqual({
    ...NOTHING_SAID,
    values: { question: "Should it?" },
  });
});

it("an empty answer takes back what was said, and with all taken back nothing is said", () => {
  const said = withRole(withAnswer(withValue(NOTHING_SAID, "mode", "online"), "COUNTRY", "DE"), "Land", "country");
  expect(saysNothing(said)).toBe(false);
  expect(saysNothing(withRole(withAnswer(withValue(said, "mode", ""), "COUNTRY", ""), "Land", null))).toBe(true);
});

it("a header called __proto__ is a header like any other", () => {
  const mapping = withRole(NOTHING_SAID, "__proto__", "note");
  expect(Object.entries(mapping.columns)).toEqual([["__proto__", "note"]]);
  expect(JSON.stringify(mapping.columns)).toBe('{"__proto__":"note"}');
});

it("of several columns those chosen are named in turn; none and all stand alone", () => {
  const both = withChoice(withChoice("", "age", true), "sex", true);
  expect(both).toBe("age; sex");
  expect(chosenNames(both)).toEqual(["age", "sex"]);
  expect(withChoice(both, "age", false)).toBe("sex");
  expect(withChoice(both, "none", true)).toBe("none");
  expect(withChoice("none", "age", true)).toBe("age");
});
