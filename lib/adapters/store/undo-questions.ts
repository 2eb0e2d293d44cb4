import { type Question, questionSchema } from "@/lib/core/model/question";
import { askedQuestions, endUnasked, questionsOfEnded, reviveAsked } from "./asked-questions";
import type { Change } from "./change";
import { parseStored } from "./parse-stored";
import { type Turned, turnBack } from "./turned";

/**
 * Turns questions back after the polls, of which there are some or (`isAlone`) none. One that figures of later revisions
 * answer stays as it is, as they were imported as answers to it; where the revision changed nothing but questions, only
 * if it would lose answers. One that nobody asks any more ends, whoever brought it.
 */
export async function turnBackQuestions(
  change: Change,
  target: number,
  questions: readonly Turned[],
  isAlone: boolean,
): Promise<void> {
  const answered = await askedQuestions(change.trx, slugsOf(questions), target);
  const [added, restored]: [Turned[], Turned[]] = [[], []];
  for (const question of questions) {
    if (question.before === undefined) added.push(question);
    else if (!answered.has(question.slug) || (isAlone && !(await losesAnswers(change, question))))
      restored.push(question);
  }
  const isRestored = new Set(slugsOf(restored));
  const ended = await questionsOfEnded(change);
  await endUnasked(change, [...new Set([...slugsOf(added), ...ended.filter((slug) => !isRestored.has(slug))])]);
  await turnBack(change, restored);
  await reviveAsked(change);
}

async function losesAnswers({ trx }: Change, { before, after }: Turned): Promise<boolean> {
  const editions = [before, after].flatMap((edition) => edition ?? []);
  const rows = await trx.selectFrom("question_edition").where("edition", "in", editions).selectAll().execute();
  const answersOf = (edition: number | undefined) => {
    const row = rows.find((each) => each.edition === edition);
    const responses: Question["responses"] = row ? parseStored(questionSchema, row.body, "a question").responses : [];
    return responses.map(({ label }) => label);
  };
  const kept = new Set(answersOf(before));
  return answersOf(after).some((label) => !kept.has(label));
}

function slugsOf(turned: readonly Turned[]): readonly string[] {
  return turned.map(({ slug }) => slug);
}
