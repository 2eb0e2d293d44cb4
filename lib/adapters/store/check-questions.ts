import { type Question, questionSchema } from "@/lib/core/model/question";
import { inParts } from "./in-parts";
import { STILL_STANDING } from "./schema";
import type { ImportBatch } from "./store";
import { storeFailure } from "./store-failure";
import type { Turn } from "./transaction";

/** The questions that are new or not word for word as they stand: a tracker's monthly file brings the same ones again. */
export async function changedQuestions(
  turn: Turn,
  questions: readonly Question[],
): Promise<readonly { readonly slug: string; readonly body: string }[]> {
  const standing = await standingBodies(
    turn,
    questions.map((question) => question.slug),
  );
  return questions
    .map((question) => ({ slug: question.slug, body: JSON.stringify(questionSchema.parse(question)) }))
    .filter(({ slug, body }) => standing.get(slug) !== body);
}

/** Refuses results of a question that neither the batch nor the store has: no page could show them. */
export async function refuseUnknownQuestions(turn: Turn, { polls, questions }: ImportBatch): Promise<void> {
  const brought = new Set(questions.map((question) => question.slug));
  const pollOfQuestion = new Map<string, string>();
  for (const { poll, results } of polls)
    for (const { question } of results) if (!brought.has(question)) pollOfQuestion.set(question, poll.slug);
  const standing = await standingBodies(turn, [...pollOfQuestion.keys()]);
  for (const [question, poll] of pollOfQuestion) {
    if (standing.has(question)) continue;
    throw storeFailure(
      `The poll ${poll} has results of the question ${question}, which is not in the store.`,
      "Import the question together with the poll.",
    );
  }
}

async function standingBodies({ trx }: Turn, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>();
  for (const part of inParts(slugs)) {
    const rows = await trx
      .selectFrom("entry")
      .innerJoin("question_edition as question", "question.edition", "entry.edition")
      .where("entry.kind", "=", "question")
      .where("entry.to_revision", "=", STILL_STANDING)
      .where("entry.slug", "in", part)
      .select(["entry.slug", "question.body"])
      .execute();
    for (const { slug, body } of rows) bodies.set(slug, body);
  }
  return bodies;
}
