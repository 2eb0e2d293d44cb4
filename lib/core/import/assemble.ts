import { PollDataError } from "../errors";
import type { PollContent } from "../model/poll-content";
import type { Question } from "../model/question";
import type { TidyRecord } from "../model/tidy-record";
import { assemblePoll } from "./assemble-poll";
import { assembleQuestion } from "./assemble-question";
import { assembleResult } from "./assemble-result";
import { findPollDisagreements, findQuestionDisagreements } from "./checks/check-agreement";
import type { Description } from "./description";
import { MAX_PROBLEMS, problemAt } from "./problem-list";

export interface AssembledPolls {
  /** In the order the file first names them. */
  readonly polls: readonly PollContent[];
  readonly questions: readonly Question[];
}

/**
 * Records to polls and questions. What the CSV states wins over the description.
 * Throws when the rows of one poll or question contradict each other: picking one would hide the other.
 */
export function assemblePolls(
  records: readonly TidyRecord[],
  description: Description,
  file: { readonly name: string },
): AssembledPolls {
  refuseDisagreements(records, file.name);
  const described = new Map(description.questions.map((question) => [question.slug, question]));
  const questions = [...groupBy(records, ({ questionId }) => questionId)].map(([slug, rows]) =>
    assembleQuestion(slug, rows, described.get(slug)),
  );
  const topics = new Map(questions.map(({ slug, topic }) => [slug, topic]));
  const polls = [...groupBy(records, ({ pollId }) => pollId)].map(([slug, rows]) => {
    const asked = [...new Set(rows.map(({ questionId }) => topics.get(questionId) ?? questionId))];
    return { poll: assemblePoll(slug, rows, description, asked, file.name), results: rows.map(assembleResult) };
  });
  return { polls, questions };
}

function refuseDisagreements(records: readonly TidyRecord[], fileName: string): void {
  const found = [...findPollDisagreements(records), ...findQuestionDisagreements(records)];
  if (found.length === 0) return;
  throw new PollDataError(
    found.slice(0, MAX_PROBLEMS).map(({ said, finding }) => problemAt(fileName, { row: said.fileRow }, finding)),
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
