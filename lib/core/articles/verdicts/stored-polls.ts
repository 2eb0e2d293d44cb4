import type { PollContent } from "../../model/poll-content";
import type { Question } from "../../model/question";

/** A poll with its figures and the questions they answer. */
export interface StoredPoll extends PollContent {
  readonly questions: readonly Question[];
}

/** All that claims are held against. */
export interface StoredPolls {
  readonly polls: readonly StoredPoll[];
}

/** One question of one poll. */
export interface AskedQuestion {
  readonly poll: StoredPoll;
  readonly question: Question;
}
