import type { QuestionKind } from "../model/question";
import type { TidyRecord } from "../model/tidy-record";
import { type Disagreement, findQuestionDisagreements } from "./checks/check-agreement";
import { statedKind } from "./stated-kind";

/** What the rows of a file say of one question, gathered row by row. */
export class QuestionFacts {
  /** Its words, as far as a row states them. */
  words: string | null;
  kind: QuestionKind | null;
  /** In the order of the file. */
  readonly responses: Set<string>;
  /** The first row that says it in other words. */
  disagreement: Disagreement<Pick<TidyRecord, "fileRow">> | null = null;
  private first: Pick<TidyRecord, "questionId" | "question" | "fileRow">;

  constructor(record: TidyRecord) {
    this.words = record.question;
    this.kind = statedKind(record);
    this.responses = new Set([record.response]);
    this.first = wordsOf(record);
  }

  add(record: TidyRecord): void {
    this.kind ??= statedKind(record);
    this.responses.add(record.response);
    if (record.question === null || record.question === this.words) return;
    if (this.words !== null) this.disagreement ??= findQuestionDisagreements([this.first, record])[0] ?? null;
    else {
      this.words = record.question;
      this.first = wordsOf(record);
    }
  }
}

function wordsOf({
  questionId,
  question,
  fileRow,
}: TidyRecord): Pick<TidyRecord, "questionId" | "question" | "fileRow"> {
  return { questionId, question, fileRow };
}
