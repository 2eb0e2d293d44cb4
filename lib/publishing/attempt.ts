import { PollDataError, type Problem } from "@/lib/core/errors";

/** What `read` gives, or `undefined` with its problems noted: so that one bad file does not hide the next. */
export function attempt<T>(read: () => T, problems: Problem[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PollDataError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
