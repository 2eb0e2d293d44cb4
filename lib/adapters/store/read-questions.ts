import { type Question, questionSchema } from "@/lib/core/model/question";
import { visibleQuestions } from "./as-of";
import type { Database } from "./database";
import { inParts } from "./in-parts";
import { parseStored } from "./parse-stored";

/** The questions of these names as they stood at a revision, in the order of the names; unknown ones are left out. */
export async function readQuestions(
  db: Database["read"],
  slugs: readonly string[],
  revision: number,
): Promise<readonly Question[]> {
  const questions = new Map<string, Question>();
  for (const part of inParts(slugs)) {
    const rows = await visibleQuestions(db, revision)
      .where("entry.slug", "in", part)
      .select(["entry.slug", "question.body"])
      .execute();
    for (const { slug, body } of rows) questions.set(slug, parseStored(questionSchema, body, `the question ${slug}`));
  }
  return slugs.flatMap((slug) => questions.get(slug) ?? []);
}
