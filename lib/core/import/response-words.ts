import type { ResponseKind } from "../model/question";
import { LANGUAGES, wordsOfAll } from "./languages/all-languages";
import { ownCopy } from "./own-copy";

type Side = "support" | "oppose" | null;

/** What an answer is by its words alone. */
export interface ResponseMeaning {
  readonly kind: ResponseKind;
  readonly side: Side;
}

const kindByWords = new Map<string, Exclude<ResponseKind, "substantive">>();
const sideByWords = new Map<string, Exclude<Side, null>>();
for (const { answers } of LANGUAGES) {
  const kinds = [
    ["dont-know", answers.dontKnow],
    ["refused", answers.refused],
    ["other", answers.other],
    ["neither", answers.neither],
  ] as const;
  for (const [kind, labels] of kinds) for (const label of labels) addFirst(kindByWords, label, kind);
  for (const label of answers.support) addFirst(sideByWords, label, "support");
  for (const label of answers.oppose) addFirst(sideByWords, label, "oppose");
}

/** One expression for all languages, made once: it runs for every answer of a file. */
const DEGREE = new RegExp(
  `^(${wordsOfAll(({ answers }) => answers.degrees)
    .map(wordsOf)
    .join("|")})\\s+`,
);

function addFirst<T>(map: Map<string, T>, label: string, value: T): void {
  if (!map.has(wordsOf(label))) map.set(wordsOf(label), value);
}

const known = new Map<string, ResponseMeaning>();
/** Files hold few different answers; what is not an answer may differ in every row. */
const REMEMBERED = 2_000;

/** The kind and side of an answer label, in any of our languages; any other label is substantive and on no side. */
export function meaningOfResponse(label: string): ResponseMeaning {
  const before = known.get(label);
  if (before) return before;
  const meaning = meaningOf(label);
  if (known.size < REMEMBERED) known.set(ownCopy(label), meaning);
  return meaning;
}

function meaningOf(label: string): ResponseMeaning {
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
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
