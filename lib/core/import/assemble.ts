import { PollDataError } from "../errors";
import type { PollContent } from "../model/poll-content";
import type { Question } from "../model/question";
import type { TidyRecord } from "../model/tidy-record";
import { assemblePoll } from "./assemble-poll";
import { assembleQuestion } from "./assemble-question";
import { assembleResult } from "./assemble-result";
import { type Disagreement, findPollDisagreements } from "./checks/check-agreement";
import type { Description } from "./description";
import { MAX_PROBLEMS, problemAt } from "./problem-list";
import { QuestionFacts } from "./question-facts";
import { memorySpool, type OpenSpool, type Spool, together } from "./spool";

export interface AssembledPolls {
  /** In the order the file first names them, where they fit into memory; read as often as they are asked for. */
  readonly polls: Iterable<PollContent>;
  readonly questions: readonly Question[];
}

/**
 * Records to polls and questions, one record after the other. What the CSV states wins over the description.
 * Throws when the rows of one poll or question contradict each other: picking one would hide the other.
 */
export class Assembly {
  private readonly records: Spool<TidyRecord>;
  private readonly facts = new Map<string, QuestionFacts>();

  constructor(
    private readonly file: { readonly name: string },
    openSpool: OpenSpool,
  ) {
    this.records = openSpool();
  }

  add(record: TidyRecord): void {
    this.records.add(record.pollId, record);
    const known = this.facts.get(record.questionId);
    if (known) known.add(record);
    else this.facts.set(record.questionId, new QuestionFacts(record));
  }

  finish(description: Description): AssembledPolls {
    const { file, records } = this;
    const described = new Map(description.questions.map((question) => [question.slug, question]));
    refuse(
      [...this.facts.values()].flatMap(({ disagreement }) => disagreement ?? []),
      file.name,
    );
    const questions = [...this.facts].map(([slug, facts]) => assembleQuestion(slug, facts, described.get(slug)));
    const topics = new Map(questions.map(({ slug, topic }) => [slug, topic]));
    return {
      questions,
      polls: {
        *[Symbol.iterator]() {
          for (const part of records.parts())
            for (const [slug, rows] of together(part)) {
              refuse(findPollDisagreements(rows), file.name);
              const asked = [...new Set(rows.map(({ questionId }) => topics.get(questionId) ?? questionId))];
              const poll = assemblePoll(slug, rows, description, asked, file.name);
              yield { poll, results: rows.map(assembleResult) };
            }
        },
      },
    };
  }
}

/** The same of records in memory. */
export function assemblePolls(
  records: readonly TidyRecord[],
  description: Description,
  file: { readonly name: string },
): { readonly polls: readonly PollContent[]; readonly questions: readonly Question[] } {
  const assembly = new Assembly(file, memorySpool);
  for (const record of records) assembly.add(record);
  const { polls, questions } = assembly.finish(description);
  return { polls: [...polls], questions };
}

function refuse(found: readonly Disagreement<Pick<TidyRecord, "fileRow">>[], fileName: string): void {
  if (found.length === 0) return;
  throw new PollDataError(
    found.slice(0, MAX_PROBLEMS).map(({ said, finding }) => problemAt(fileName, { row: said.fileRow }, finding)),
  );
}
