import { articleSchema } from "@/lib/core/model/article";
import type { Change, RevisionRecord } from "./change";
import { changedQuestions, refuseUnknownQuestions } from "./check-questions";
import { inParts } from "./in-parts";
import { insertRows } from "./insert-rows";
import { pollRow } from "./poll-row";
import { toResultSets } from "./result-set";
import { type EntryKind, STILL_STANDING } from "./schema";
import { type ImportBatch, type PublishOptions, RevisionMoved } from "./store";

/** An edition that is to stand under its slug. */
interface Placing {
  readonly slug: string;
  readonly edition: number;
}

/** Writes all of a batch: the content first, and only then the entries that make it stand. */
export async function publishBatch(
  change: Change,
  batch: ImportBatch,
  { basedOn }: PublishOptions = {},
): Promise<RevisionRecord> {
  if (basedOn !== undefined && basedOn !== change.basedOn) throw new RevisionMoved(basedOn, change.basedOn);
  const questions = await publishQuestions(change, batch);
  await refuseUnknownQuestions(change, batch);
  const polls = await publishPolls(change, batch);
  const articles = await publishArticles(change, batch);
  await place(change, "question", questions);
  await place(change, "poll", polls);
  await place(change, "article", articles);
  return { files: batch.files, polls: polls.map((poll) => poll.slug), note: batch.note, reason: null };
}

async function publishQuestions(change: Change, batch: ImportBatch): Promise<readonly Placing[]> {
  const changed = await changedQuestions(change, batch.questions);
  const placings = changed.map(({ slug, body }) => ({ slug, body, edition: change.newEdition() }));
  const rows = placings.map(({ edition, body }) => ({ edition, revision: change.revision, body }));
  await insertRows(change.trx, "question_edition", rows);
  return placings;
}

async function publishPolls({ trx, revision, newEdition }: Change, batch: ImportBatch): Promise<readonly Placing[]> {
  const placings: Placing[] = [];
  await insertRows(trx, "poll_edition", pollRows());
  await insertRows(trx, "result_set", resultRows());
  return placings;

  // One by one as they are inserted: made all at once, those of a long list of polls would hold up everybody else,
  // and those of a large file would not fit into memory.
  function* pollRows() {
    for (const content of batch.polls) {
      const edition = newEdition();
      placings.push({ slug: content.poll.slug, edition });
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

async function publishArticles({ trx, revision, newEdition }: Change, batch: ImportBatch): Promise<readonly Placing[]> {
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
  return articles;
}

/** Ends what stood under these slugs and lets the new editions stand instead. */
async function place({ trx, revision }: Change, kind: EntryKind, placings: readonly Placing[]): Promise<void> {
  for (const part of inParts(placings.map(({ slug }) => slug)))
    await trx
      .updateTable("entry")
      .set({ to_revision: revision })
      .where("kind", "=", kind)
      .where("to_revision", "=", STILL_STANDING)
      .where("slug", "in", part)
      .execute();
  const entries = placings.map(({ slug, edition }) => ({ kind, slug, edition, from_revision: revision }));
  await insertRows(trx, "entry", entries);
}
