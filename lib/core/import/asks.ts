import type { AskCode } from "../errors";
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

/** A poll belongs to a country, and a list of polls of one country often does not say which. */
export function askForCountry(fields: FieldSources, mapping: Mapping): Ask[] {
  if (fields.has("country") || fields.has("region") || answerTo(mapping, "COUNTRY") === "none") return [];
  return [
    {
      code: "COUNTRY",
      message:
        'Which country are these polls of? The file does not say: answer in a mapping, {"answers": {"COUNTRY": "US"}}, or "none".',
      options: [],
    },
  ];
}

export function askForDateOrder(example: string): Ask {
  return {
    code: "DATE_ORDER",
    message: `Which stands first in dates such as "${example}", the day (dmy) or the month (mdy)? Nothing in the file tells: answer in a mapping, {"answers": {"DATE_ORDER": "dmy"}}.`,
    options: ["dmy", "mdy"],
  };
}

export function askForYear(example: string): Ask {
  return {
    code: "YEAR",
    message: `Of which year are dates such as "${example}"? Answer in a mapping, {"answers": {"YEAR": "2026"}}.`,
    options: [],
  };
}

export function askForAnswerColumns(columns: readonly string[], sum: number): Ask {
  return {
    code: "ANSWER_COLUMNS",
    message: `Which columns are answers? All that look like it add up to ${Math.round(sum)}% in most rows. Answer in a mapping with their names, separated by semicolons, {"answers": {"ANSWER_COLUMNS": "${columns.slice(0, 2).join("; ")}"}}, or "all".`,
    options: columns,
  };
}

export function askForSamePoll(first: number, second: number): Ask {
  return {
    code: "SAME_POLL",
    message: `Rows ${first} and ${second} are the same poll with different figures. Does the first count (skip), the last (replace), or are they two polls (add)? Answer in a mapping, {"answers": {"SAME_POLL": "skip"}}.`,
    options: ["replace", "add", "skip"],
  };
}

export function askForBrackets(example: string): Ask {
  return {
    code: "IN_BRACKETS",
    message: `What does the number in brackets count in cells such as "${example}"? Answer in a mapping, {"answers": {"IN_BRACKETS": "seats"}}.`,
    options: ["seats", "count", "ignore"],
  };
}

/** What a person answered to an ask; `undefined` while nobody has. */
export function answerTo(mapping: Mapping, code: AskCode): string | undefined {
  return new Map(Object.entries(mapping.answers)).get(code)?.trim();
}

/** Answers that stand for a value of the whole file, moved to where the other values are. */
export function withAnswers(mapping: Mapping): Mapping {
  const topic = answerTo(mapping, "QUESTION_TOPIC");
  const country = answerTo(mapping, "COUNTRY");
  const values = {
    ...(topic === undefined ? {} : { question: topic }),
    ...(country === undefined || country === "none" ? {} : { country }),
  };
  return { ...mapping, values: { ...values, ...mapping.values } };
}
