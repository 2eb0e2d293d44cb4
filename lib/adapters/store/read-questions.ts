import { type Question, questionSchema, seriesOf } from "@/lib/core/model/question";
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

/** The questions that stand in a series at a revision: the one that leads it first, then by name. */
export async function readSeries(db: Database["read"], series: string, revision: number): Promise<readonly Question[]> {
  const rows = await visibleQuestions(db, revision)
    // A slug holds nothing that LIKE or JSON would read otherwise, and a quotation mark within a text is escaped.
    .where((is) => is.or([is("entry.slug", "=", series), is("question.body", "like", `%"series":"${series}"%`)]))
    .select(["entry.slug", "question.body"])
    .execute();
  return rows
    .map(({ slug, body }) => parseStored(questionSchema, body, `the question ${slug}`))
    .filter((question) => seriesOf(question) === series)
    .toSorted(
      (one, other) => Number(other.slug === series) - Number(one.slug === series) || (one.slug < other.slug ? -1 : 1),
    );
}
