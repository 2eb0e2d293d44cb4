import type { Permit } from "@/lib/core/model/permit";
import { type Question, questionSchema } from "@/lib/core/model/question";
import { currentRevision } from "./as-of";
import { inOrder } from "./changes";
import { type Database, upToDate } from "./database";
import { draftEntries } from "./draft-entries";
import { readImport, readImports } from "./import-record";
import { inParts } from "./in-parts";
import { parseStored } from "./parse-stored";
import { readContents } from "./poll-contents";
import { readSummaries } from "./polls";
import { readQuestions } from "./read-questions";
import { addressKey } from "./revision-row";
import { pollHistory } from "./revisions";
import { IN_DRAFT } from "./schema";
import { standingEditions } from "./standing";
import type { Draft, ImportSummary, PollRecord } from "./store";

/** Drafts and published imports, newest first. */
export async function listImports(database: Database, permit: Permit): Promise<readonly ImportSummary[]> {
  permit.require("read");
  return readImports(upToDate(database));
}

/** One import, also a discarded one; `null` when there was none of this name. */
export async function findImport(database: Database, permit: Permit, id: string): Promise<ImportSummary | null> {
  permit.require("read");
  const found = await readImport(upToDate(database), id);
  if (found === null) return null;
  const { note: _, ...summary } = found;
  return summary;
}

/** A draft, and what it changes of what stands now. */
export async function findDraft(database: Database, permit: Permit, id: string): Promise<Draft | null> {
  const summary = await findImport(database, permit, id);
  if (summary?.status !== "draft") return null;
  const db = upToDate(database);
  const entries = await draftEntries(db, id);
  const standing = await standingEditions(db, entries);
  const polls = entries.filter(({ kind }) => kind === "poll");
  return {
    ...summary,
    polls: await readSummaries(
      db,
      polls.map(({ edition }) => edition),
    ),
    changes: inOrder(
      entries.map(({ kind, slug }) => {
        return { kind, slug, change: standing.has(addressKey({ kind, slug })) ? "changed" : "added" };
      }),
    ),
  };
}

/** A poll of a draft with the questions as the draft has them, else as they stand. */
export async function findDraftPoll(
  database: Database,
  permit: Permit,
  id: string,
  slug: string,
): Promise<PollRecord | null> {
  permit.require("read");
  const db = upToDate(database);
  const entry = await db
    .selectFrom("draft_entry")
    .where("import_id", "=", id)
    .where("kind", "=", "poll")
    .where("slug", "=", slug)
    .select("edition")
    .executeTakeFirst();
  const [content] = entry === undefined ? [] : await readContents(db, [entry.edition]);
  if (content === undefined) return null;
  const { poll, results } = content;
  const asked = [...new Set(results.map((result) => result.question))];
  const revision = await currentRevision(db);
  const drafted = await draftQuestions(db, id, asked);
  const standing = new Map((await readQuestions(db, asked, revision)).map((question) => [question.slug, question]));
  const questions = asked.flatMap((question) => drafted.get(question) ?? standing.get(question) ?? []);
  return { poll, results, questions, revision: IN_DRAFT, history: await pollHistory(database, slug, revision) };
}

/** A question that a draft brings; `null` = the draft leaves it as it stands. */
export async function findDraftQuestion(
  database: Database,
  permit: Permit,
  id: string,
  slug: string,
): Promise<Question | null> {
  permit.require("read");
  return (await draftQuestions(upToDate(database), id, [slug])).get(slug) ?? null;
}

async function draftQuestions(
  db: Database["read"],
  id: string,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Question>> {
  const questions = new Map<string, Question>();
  for (const part of inParts(slugs)) {
    const rows = await db
      .selectFrom("draft_entry as draft")
      .innerJoin("question_edition as question", "question.edition", "draft.edition")
      .where("draft.import_id", "=", id)
      .where("draft.kind", "=", "question")
      .where("draft.slug", "in", part)
      .select(["draft.slug", "question.body"])
      .execute();
    for (const { slug, body } of rows) questions.set(slug, parseStored(questionSchema, body, `the question ${slug}`));
  }
  return questions;
}
