import type { ColumnRole } from "../reading";

/** What answers are called that are of a kind of their own, or on one side. */
export interface AnswerWords {
  readonly dontKnow: readonly string[];
  readonly refused: readonly string[];
  readonly other: readonly string[];
  readonly neither: readonly string[];
  readonly support: readonly string[];
  readonly oppose: readonly string[];
  /** Words of degree before a side: "strongly support". */
  readonly degrees: readonly string[];
}

/** The words of one language that polling files use. Case, accents, spaces and punctuation make no difference. */
export interface LanguageWords {
  /** For the names of countries, as `Intl` gives them. */
  readonly locale: string;
  readonly headers: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  /** Twelve lists: the name of the month and its short forms. */
  readonly months: readonly (readonly string[])[];
  readonly answers: AnswerWords;
  /** What stands in place of a pollster when the row is an election result. */
  readonly results: readonly string[];
  /** What stands in place of a pollster when the row is an average of polls. */
  readonly averages: readonly string[];
  /** Words between the first and the last day of fieldwork. */
  readonly until: readonly string[];
  /** Peoples and adjectives, by the code of the country. */
  readonly peoples: Readonly<Record<string, readonly string[]>>;
}
