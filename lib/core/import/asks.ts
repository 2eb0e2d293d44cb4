import type { FieldSources } from "./layout";
import type { Mapping } from "./mapping";
import type { Ask } from "./reading";

/** A figure without its question means nothing, and no one but a person can say what was asked. */
export function askForQuestion(fields: FieldSources): Ask[] {
  if (fields.has("question") || fields.has("question_id")) return [];
  return [
    {
      code: "QUESTION_TOPIC",
      message:
        'Which question do these figures answer? The file does not say: give it in a mapping, {"values": {"question": "…"}}.',
      options: [],
    },
  ];
}

/** Percent or fractions: both readings give valid shares, a hundred times apart. */
export function askForUnit(): Ask {
  return {
    code: "SHARE_UNIT",
    message:
      'No figure is above 1. Are they percentages (0.5 is half a per cent) or fractions (0.5 is half)? Answer in a mapping, {"answers": {"SHARE_UNIT": "fraction"}}.',
    options: ["percent", "fraction"],
  };
}

/** Answers that stand for a value of the whole file, moved to where the other values are. */
export function withAnswers(mapping: Mapping): Mapping {
  const topic = new Map(Object.entries(mapping.answers)).get("QUESTION_TOPIC");
  if (topic === undefined) return mapping;
  return { ...mapping, values: { question: topic, ...mapping.values } };
}
