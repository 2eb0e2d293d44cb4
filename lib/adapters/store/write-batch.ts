import { articleSchema } from "@/lib/core/model/article";
import { changedQuestions, refuseUnknownQuestions } from "./check-questions";
import { insertRows } from "./insert-rows";
import type { Placing } from "./place";
import { pollRow } from "./poll-row";
import { toResultSets } from "./result-set";
import type { ImportBatch } from "./store";
import type { Turn } from "./transaction";

/**
 * Writes all of a batch as new editions that `revision` brings, and says which ones are to stand where. Questions that
 * stand word for word are not written again.
 */
export async function writeBatch(turn: Turn, batch: ImportBatch, revision: number): Promise<readonly Placing[]> {
  const questions = await writeQuestions(turn, batch, revision);
  await refuseUnknownQuestions(turn, batch);
  const polls = await writePolls(turn, batch, revision);
  return [...questions, ...polls, ...(await writeArticles(turn, batch, revision))];
}

async function writeQuestions(turn: Turn, batch: ImportBatch, revision: number): Promise<readonly Placing[]> {
  const changed = await changedQuestions(turn, batch.questions);
  const written = changed.map(({ slug, body }) => ({ slug, body, edition: turn.newEdition() }));
  const rows = written.map(({ edition, body }) => ({ edition, revision, body }));
  await insertRows(turn.trx, "question_edition", rows);
  return written.map(({ slug, edition }) => ({ kind: "question", slug, edition }));
}

async function writePolls(
  { trx, newEdition }: Turn,
  batch: ImportBatch,
  revision: number,
): Promise<readonly Placing[]> {
  const placings: Placing[] = [];
  await insertRows(trx, "poll_edition", pollRows());
  await insertRows(trx, "result_set", resultRows());
  return placings;

  // One by one as they are inserted: made all at once, those of a long list of polls would hold up everybody else,
  // and those of a large file would not fit into memory.
  function* pollRows() {
    for (const content of batch.polls) {
      const edition = newEdition();
      placings.push({ kind: "poll", slug: content.poll.slug, edition });
      yield pollRow(content, edition, revision);
    }
  }
  function* resultRows() {
    let next = 0;
    for (const content of batch.polls) {
      const placing = placings[next++];
      if (placing?.slug !== content.poll.slug) throw new Error("The polls of a batch came in another order again.");
      let position = 0;
      for (const set of toResultSets(content.results)) yield { edition: placing.edition, position: position++, ...set };
    }
  }
}

async function writeArticles(
  { trx, newEdition }: Turn,
  batch: ImportBatch,
  revision: number,
): Promise<readonly Placing[]> {
  const articles = batch.articles.map((article) => ({ article, slug: article.slug, edition: newEdition() }));
  const rows = articles.map(({ article, edition }) => ({
    edition,
    revision,
    sample: article.sample ? 1 : 0,
    body: JSON.stringify(articleSchema.parse(article)),
  }));
  await insertRows(trx, "article_edition", rows);
  const citations = articles.flatMap(({ article, edition }) => {
    const cited = new Set(article.claims.flatMap((claim) => claim.poll ?? []));
    return [...cited].map((poll) => ({ edition, poll }));
  });
  await insertRows(trx, "citation", citations);
  return articles.map(({ slug, edition }) => ({ kind: "article", slug, edition }));
}
