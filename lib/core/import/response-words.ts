import type { ResponseKind } from "../model/question";

type Side = "support" | "oppose" | null;

/** What an answer is by its words alone. */
export interface ResponseMeaning {
  readonly kind: ResponseKind;
  readonly side: Side;
}

const KINDS: readonly (readonly [Exclude<ResponseKind, "substantive">, readonly string[]])[] = [
  [
    "dont-know",
    [
      "don't know",
      "do not know",
      "dk",
      "not sure",
      "unsure",
      "undecided",
      "uncertain",
      "no opinion",
      "can't say",
      "don't know/can't say",
      "don't know/refused",
      "dk/na",
    ],
  ],
  ["refused", ["refused", "refusal", "prefer not to say", "prefer not to answer", "no answer", "not answered"]],
  ["other", ["other", "others", "something else"]],
  [
    "neither",
    [
      "neither",
      "neutral",
      "neither agree nor disagree",
      "neither support nor oppose",
      "neither approve nor disapprove",
      "neither for nor against",
    ],
  ],
];

const SIDES: readonly (readonly [Exclude<Side, null>, readonly string[]])[] = [
  ["support", ["support", "yes", "approve", "agree", "favour", "favor", "in favour", "in favor", "for"]],
  ["oppose", ["oppose", "no", "disapprove", "disagree", "against", "opposed", "not support"]],
];

const DEGREE =
  /^(strongly|somewhat|slightly|moderately|completely|totally|mostly|tend to|rather|total|definitely|probably)\s+/;

const kindByWords = new Map(KINDS.flatMap(([kind, labels]) => labels.map((label) => [wordsOf(label), kind] as const)));
const sideByWords = new Map(SIDES.flatMap(([side, labels]) => labels.map((label) => [wordsOf(label), side] as const)));

/** The kind and side of an answer label, in English; any other label is substantive and on no side. */
export function meaningOfResponse(label: string): ResponseMeaning {
  const words = wordsOf(label);
  const kind = kindByWords.get(words);
  if (kind) return { kind, side: null };
  return { kind: "substantive", side: sideByWords.get(words.replace(DEGREE, "")) ?? null };
}

/** Whether a column name can only be an answer: "No" must not be read as Norway, nor "DK" as Denmark. */
export function isAnswerWord(label: string): boolean {
  const { kind, side } = meaningOfResponse(label);
  return kind !== "substantive" || side !== null;
}

function wordsOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
