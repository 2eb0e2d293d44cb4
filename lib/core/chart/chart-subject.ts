import type { Poll } from "../model/poll";
import type { Question } from "../model/question";
import type { Result } from "../model/result";

/** One question of one poll with its results: what most charts show. */
export interface ChartSubject {
  readonly poll: Poll;
  readonly question: Question;
  readonly results: readonly Result[];
}

/** What a chart needs to know of the world. */
export interface ChartContext {
  /** BCP 47 language of the words around the figures. */
  readonly locale: string;
  /** "Britons" for GB; `null` where no such word is known. */
  readonly peopleOf: (country: string) => string | null;
  /** A ranking with more rows shows both ends and says how many it leaves out. */
  readonly mostRows: number;
}
