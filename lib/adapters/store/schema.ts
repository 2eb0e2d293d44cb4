import type { Generated } from "kysely";
import type { AccountsSchema } from "./accounts-schema";

/**
 * The tables, the same on both engines. Three ideas:
 * - *Editions* (`poll_edition`, `question_edition`, `article_edition`, and what hangs on them) are written once; their
 *   content is never changed or copied.
 * - An *entry* says which edition stands under a slug from one revision until another. A past state is a choice of
 *   entries, so a read as of a revision, and a rollback, never touch content.
 * - A *draft* is editions that no entry lets stand yet. Whoever reads an edition comes to it by an entry, or by a
 *   `draft_entry` with a permit.
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
  readonly import_record: ImportRecordTable;
  readonly draft_entry: DraftEntryTable;
}

export type EntryKind = "poll" | "question" | "article";

/** `to_revision` of an entry that still stands. A number instead of NULL lets one index range answer "visible at r". */
export const STILL_STANDING = 2_147_483_647;

/** `revision` of an edition of a draft. */
export const IN_DRAFT = 0;

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
  /** Files, note, who and why, and what got another slug, as JSON. */
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
  /** The revision that brought it; `IN_DRAFT` until one does. */
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

/** An import that has an identifier. Of a discarded draft nothing else is left. */
interface ImportRecordTable {
  readonly id: string;
  readonly at: string;
  readonly by_actor: string;
  readonly status: "draft" | "published" | "discarded";
  /** The revision it was compared with. */
  readonly based_on: number;
  /** Of a published one. */
  readonly revision: number | null;
  /** Files and note, as JSON. */
  readonly details: string;
}

/** An edition that is to stand under its slug when the draft is published; then, or with the draft, the row goes. */
interface DraftEntryTable {
  readonly import_id: string;
  readonly kind: EntryKind;
  readonly slug: string;
  readonly edition: number;
}
