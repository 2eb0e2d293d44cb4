import type { Poll } from "./poll";
import type { Result } from "./result";

/** A poll with its figures, as it enters and leaves the store. */
export interface PollContent {
  readonly poll: Poll;
  readonly results: readonly Result[];
}
