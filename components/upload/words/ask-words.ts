import type { AskCode, Problem } from "@/lib/core/errors";
import type { Ask } from "@/lib/core/import/reading";

/** What kind of field an ask is answered in. */
export type AskField = "options" | "several" | "country" | "year" | "text" | "file";

interface AskWords {
  readonly title: string;
  readonly field: AskField;
  /** Why it is asked, where the importer says no more than the title. */
  readonly reason?: string;
  /** Options in words; one that is missing here speaks for itself. */
  readonly options?: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<AskCode, AskWords>> = {
  QUESTION_TOPIC: {
    title: "Which question was asked?",
    field: "text",
    reason: "The file does not say, and figures mean nothing without it.",
  },
  COUNTRY: {
    title: "Which country are these polls of?",
    field: "country",
    reason: "No column names a country.",
  },
  YEAR: { title: "Which year is it?", field: "year" },
  DATE_ORDER: {
    title: "Day or month first?",
    field: "options",
    options: { dmy: "The day first: 3/11 is 3 November", mdy: "The month first: 3/11 is 11 March" },
  },
  SHARE_UNIT: {
    title: "Percentages or fractions?",
    field: "options",
    options: { percent: "Percentages: 0.5 is half a per cent", fraction: "Fractions: 0.5 is one half" },
  },
  WEIGHT_COLUMN: {
    title: "Which column holds the weights?",
    reason: "Several columns may, or one only looks as if it did. Every share depends on it.",
    field: "options",
    options: { none: "None: every respondent counts the same" },
  },
  GROUP_COLUMNS: {
    title: "Break the answers down by which columns?",
    reason: "Each group gets figures of its own. Of fewer than 50 respondents none are shown.",
    field: "several",
    options: { none: "By none: the whole sample only" },
  },
  ANSWER_COLUMNS: { title: "Which columns are answers?", field: "several" },
  SAME_POLL: {
    title: "The same poll, with other figures?",
    field: "options",
    options: {
      skip: "One poll: the first row counts",
      replace: "One poll: the last row counts",
      add: "They are different polls",
    },
  },
  IN_BRACKETS: {
    title: "What do the numbers in brackets count?",
    field: "options",
    options: { seats: "Seats", count: "People", ignore: "Leave them out" },
  },
  COMPANION_FILE: { title: "Which file explains this one?", field: "file" },
};

export function askTitle({ code }: Ask): string {
  return WORDS[code].title;
}

export function askField({ code }: Ask): AskField {
  return WORDS[code].field;
}

export function optionWords({ code }: Ask, option: string): string {
  return WORDS[code].options?.[option] ?? option;
}

/** Why it is asked: what the importer says, without how the command line is answered. */
export function askReason({ code, message }: Pick<Ask, "code" | "message">): string {
  const own = WORDS[code].reason;
  if (own !== undefined) return own;
  return message
    .replace(/ Give [^.]* in the same call[\s\S]*$/, "")
    .replace(/([.?]) Answer in a mapping[\s\S]*$/, "$1")
    .replace(/: (?:answer|give it) in a mapping[\s\S]*$/, ".")
    .replace(/"([^"]*)"/g, "“$1”");
}

/** A hint for a page: where the command line has a mapping, the page has fields of its own. */
export function hintOf({ code, hint }: Pick<Problem, "code" | "hint">): string {
  const own = PAGE_HINTS[code];
  if (own !== undefined) return own;
  return hint
    .replace(
      / in a mapping: \{"(columns|values|answers)".*?\}\}/g,
      (_, part: string) => ` under “${PART_OF_PAGE[part]}”`,
    )
    .replace(/: \{"answers".*?\}\} in a mapping/g, "");
}

const PART_OF_PAGE: Readonly<Record<string, string>> = {
  columns: "Columns",
  values: "What the file does not say",
  answers: "What only you can say",
};

const PAGE_HINTS: Readonly<Partial<Record<Problem["code"], string>>> = {
  POLL_NOT_STATED: "It stays “not stated” unless you give it under “What the file does not say”.",
  FILE_TOO_LARGE: "Split it, by year for example.",
  TOO_MANY_ROWS: "Split it, by year for example.",
  POLL_DIFFERS: "Publishing replaces it; the old figure stays in the history.",
  QUESTION_DIFFERS: "Publishing changes it for every poll that asks it.",
  ARTICLE_DIFFERS: "Publishing replaces it; the old text stays in the history.",
};
