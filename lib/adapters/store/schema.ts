import type { Generated } from "kysely";
import type { AccountsSchema } from "./accounts-schema";

/**
 * The tables, the same on both engines. Two ideas:
 * - *Editions* (`poll_edition`, `question_edition`, `article_edition`, and what hangs on them) are written once and
 *   never changed or copied.
 * - An *entry* says which edition stands under a slug from one revision until another. A past state is a choice of
 *   entries, so a read as of a revision, and a rollback, never touch content.
 * Dates are ISO text, yes/no is 1/0, and what no query looks into is JSON text.
 */
export interface StoreSchema extends AccountsSchema {
  readonly dataset: DatasetTable;
  readonly revision: RevisionTable;
  readonly entry: EntryTable;
  readonly poll_edition: PollEditionTable;
  readonly question_edition: QuestionEditionTable;
  readonly article_edition: ArticleEditionTable;
  readonly result_set: ResultSetTable;
  readonly citation: CitationTable;
}

export type EntryKind = "poll" | "question" | "article";

/** `to_revision` of an entry that still stands. A number instead of NULL lets one index range answer "visible at r". */
export const STILL_STANDING = 2_147_483_647;

/** One row. Whoever raises `revision` holds its lock, so that writers take turns. */
interface DatasetTable {
  readonly id: number;
  readonly revision: number;
  readonly last_edition: number;
}

interface RevisionTable {
  readonly revision: number;
  readonly at: string;
  readonly action: string;
  /** Files and note, as JSON. */
  readonly details: string;
  /** The polls it changed, as JSON; by itself, because a tracker's monthly import changes thousands. */
  readonly polls: string;
}

interface EntryTable {
  readonly kind: EntryKind;
  readonly slug: string;
  readonly from_revision: number;
  readonly to_revision: Generated<number>;
  readonly edition: number;
}

interface PollEditionTable {
  readonly edition: number;
  /** The revision that brought it. */
  readonly revision: number;
  readonly sample: number;
  readonly pollster: string | null;
  /** The article its figures were taken from. */
  readonly article: string | null;
  /** The last day of fieldwork (else of publication) in days since 1970, for sorting; NULL = no date is stated. */
  readonly day: number | null;
  readonly body: string;
  /** Questions, countries and the range of n, as JSON, so that a list reads no results. */
  readonly summary: string;
}

interface QuestionEditionTable {
  readonly edition: number;
  readonly revision: number;
  readonly body: string;
}

interface ArticleEditionTable {
  readonly edition: number;
  readonly revision: number;
  readonly sample: number;
  readonly body: string;
}

/**
 * Results of one question in one country of one poll edition. They stand together in one row because they are read
 * together: 200,000 results are written about four times as fast as with a row and its index entries each.
 */
interface ResultSetTable {
  readonly edition: number;
  readonly position: number;
  readonly question: string;
  readonly country: string | null;
  /** 1 = at least one of the results gives a number. */
  readonly stated: number;
  /** JSON; its form is that of result-set.ts. */
  readonly results: string;
}

/** An article edition speaks of a poll. */
interface CitationTable {
  readonly edition: number;
  readonly poll: string;
}
