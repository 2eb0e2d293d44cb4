import type { ColumnName } from "./column-names";
import type { ColumnProfile } from "./column-profile";
import { isNotSelected } from "./look-at-cell";
import type { SeenDays } from "./seen-days";
import type { SeenText } from "./seen-texts";

/**
 * What a column of a file of respondents holds.
 * - `id`: a different number or code for each respondent.
 * - `category`: a few different answers, in words.
 * - `option`: one answer of a question that allows several, or nothing.
 * - `number`, `date`, `text`, `empty`: no question with a few answers.
 */
export type ColumnContent = "id" | "category" | "option" | "number" | "date" | "text" | "empty";

export interface RespondentColumn extends ColumnName {
  readonly content: ColumnContent;
  /** The different answers in the order of the file; of an `option` the one label. */
  readonly answers: readonly string[];
  /** Whether cells say "Not selected": without such a sign, nothing chosen and not asked look alike. */
  readonly saysNotSelected: boolean;
  /** All its different texts, where it holds answers. */
  readonly texts: readonly SeenText[];
  /** Whether its numbers could be weights. */
  readonly looksLikeWeights: boolean;
  /** The days it states, where its name says that they can be those of the interviews. */
  readonly days: SeenDays | null;
}

/** More different texts than this are no list of answers. */
const MOST_ANSWERS = 60;

/** Fewer different cells than this can be answers under any name. */
const MOST_ANSWERS_OF_FEW = 7;

export function respondentColumn(name: ColumnName, profile: ColumnProfile): RespondentColumn {
  const texts = profile.texts ?? [];
  const stated = texts.filter(({ isStated }) => isStated).map(({ text }) => text);
  const saysNotSelected = stated.some(isNotSelected);
  const answers = stated.filter((text) => !isNotSelected(text));
  const content = contentOf(profile, answers.length, saysNotSelected);
  const listed = content === "category" || content === "option";
  return {
    ...name,
    content: isIdentifierName(name.header) && hardlyRepeats(profile) ? "id" : content,
    answers: listed ? answers : [],
    saysNotSelected,
    texts: listed ? texts : [],
    looksLikeWeights: looksLikeWeights(profile),
    days: profile.days,
  };
}

const ID_NAME =
  /^$|^(respondent|response|resp|case|interview|participant|record|user|uu)?[ _.-]?(id|no|nr|number|key)$|^respid|^caseid/i;

export function isIdentifierName(header: string): boolean {
  return ID_NAME.test(header);
}

/** Nearly all differ: a respondent who stands in the file twice must be found, not hide that these are identifiers. */
function hardlyRepeats({ variety }: ColumnProfile): boolean {
  return variety.cells > 0 && variety.texts >= variety.cells * 0.5 && variety.texts > MOST_ANSWERS_OF_FEW;
}

/** Weights have decimals and mostly average 1. */
function looksLikeWeights({ weights }: ColumnProfile): boolean {
  return weights.haveDecimals && weights.mean > 0.8 && weights.mean < 1.25;
}

function contentOf(
  { rows, filled, numbers, dates, texts }: ColumnProfile,
  answers: number,
  saysNotSelected: boolean,
): ColumnContent {
  if (filled === 0) return "empty";
  if (numbers >= filled * 0.9) return "number";
  if (dates >= filled * 0.9) return "date";
  if (texts === null) return "text";
  if (saysNotSelected || (answers === 1 && filled < rows)) return "option";
  // Free text hardly ever repeats; answers to choose from do.
  if (answers <= MOST_ANSWERS && answers <= Math.max(2, filled / 3)) return "category";
  return "text";
}
