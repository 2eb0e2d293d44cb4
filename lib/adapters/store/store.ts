import { PollDataError } from "@/lib/core/errors";
import type { Article } from "@/lib/core/model/article";
import type { Permit } from "@/lib/core/model/permit";
import type { Poll } from "@/lib/core/model/poll";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";

/** The file an import came from. */
export interface ImportedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What one import brings. It lands whole, as one new revision, or not at all. */
export interface ImportBatch {
  readonly files: readonly ImportedFile[];
  readonly questions: readonly Question[];
  /** Read more than once; those of a large import are not in memory. */
  readonly polls: Iterable<PollContent>;
  readonly articles: readonly Article[];
  readonly note: string | null;
}

/** What an address leads to: each kind has addresses of its own. */
export type AddressKind = "poll" | "question" | "article";

/** A poll, question or article under its slug. */
export interface Address {
  readonly kind: AddressKind;
  readonly slug: string;
}

/** One that gets another slug: the old address leads to the new one from then on. */
export interface Rename extends Address {
  readonly to: string;
}

export interface PublishOptions {
  /** The revision the batch was made from: when another one stands, nothing is changed. */
  readonly basedOn?: number;
  /** `edit` = what a person changed by hand; without it an import. */
  readonly action?: "import" | "edit";
  /** Why, for readers: shown on the pages of what changed. */
  readonly reason?: string | null;
  /** The batch brings each under its new slug, and what names it (claims of articles, results of a question) with it. */
  readonly renames?: readonly Rename[];
  /** The import it is, where it has an identifier: a slug of the caller's making. */
  readonly importId?: string;
}

/** The store is no longer at the revision that a batch was made from. */
export class RevisionMoved extends PollDataError {
  constructor(basedOn: number, standing: number) {
    const place = { row: null, line: null, column: null, cell: null, value: null };
    const message = `The store changed during the import: it was at revision ${basedOn} and is at ${standing} now.`;
    const hint = "Another import was faster; import again. Nothing was changed.";
    super([{ severity: "error", code: "STORE_FAILED", ...place, message, hint }]);
    this.name = "RevisionMoved";
  }
}

/** One change of the store. `revision` counts from 1 without gaps. */
export interface Revision {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly action: "import" | "edit" | "withdrawal" | "undo" | "samples-removed" | "rollback";
  /** Who made it, as the audit log names them. */
  readonly by: string;
  readonly files: readonly ImportedFile[];
  readonly polls: readonly string[];
  /** Ours: what was done, where `action` does not say it all. */
  readonly note: string | null;
  /** Theirs, for readers: why it was done. */
  readonly reason: string | null;
}

/** What one revision did to one address: the states to compare are those of `revision - 1` and `revision`. */
export interface AddressChange extends Address {
  readonly change: "added" | "changed" | "ended";
}

/** What stands, or stood, under an address. */
export type AddressState =
  | { readonly kind: "standing" }
  /** Never stood there. */
  | { readonly kind: "unknown" }
  | { readonly kind: "moved"; readonly to: string }
  /** Stood once. `change` is the revision that ended it. */
  | { readonly kind: "gone"; readonly change: Omit<Revision, "polls" | "files"> };

/** An import that has an identifier: one that came over the network. */
export interface ImportSummary {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly status: "draft" | "published" | "discarded";
  readonly files: readonly ImportedFile[];
  /** Of a published one. */
  readonly revision: number | null;
  /** The revision a draft was compared with. */
  readonly basedOn: number;
}

/** A draft, and what it would change. */
export interface Draft extends ImportSummary {
  readonly polls: readonly PollSummary[];
  readonly changes: readonly AddressChange[];
}

/** A revision as the history of one poll tells it: without the names of all other polls it changed. */
export interface PollChange extends Omit<Revision, "polls"> {
  /** Under which the poll stood after it: a renamed one had another name before. */
  readonly slug: string;
}

/** A revision as the history of one question tells it, with the question as it left it; `null` = it ended it. */
export interface QuestionChange extends PollChange {
  readonly question: Question | null;
}

/** A poll in a list: enough for a row, without its figures. */
export interface PollSummary {
  readonly poll: Poll;
  readonly questions: readonly string[];
  readonly countries: readonly string[];
  /** Smallest and largest stated unweighted n; `null` = not stated. */
  readonly unweightedN: { readonly min: number; readonly max: number } | null;
  /** The one that brought it; 0 in a draft. */
  readonly revision: number;
}

/** A poll as its page needs it. */
export interface PollRecord extends PollContent {
  readonly questions: readonly Question[];
  /**
   * The revision that brought these figures (0 in a draft), and all that changed this poll, newest first; what happened
   * to it under an earlier name is part of it.
   */
  readonly revision: number;
  readonly history: readonly PollChange[];
}

/** A question with every result in the store, poll by poll. */
export interface QuestionRecord {
  readonly question: Question;
  /** Oldest fieldwork first; polls without dates last. */
  readonly polls: readonly PollContent[];
}

export interface QuestionSummary {
  readonly question: Question;
  readonly pollCount: number;
  readonly countries: readonly string[];
  /** The poll with the latest fieldwork; without dates, the one imported last. */
  readonly latestPoll: string;
  /** When a poll of this question was last added or changed. */
  readonly revision: number;
}

export interface CountrySummary {
  readonly code: string;
  readonly polls: number;
  readonly questions: number;
}

export interface PollFilter {
  readonly country?: string;
  readonly pollster?: string;
  readonly question?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Reads the state at `revision`; without it, the current one. */
export interface AsOf {
  readonly revision?: number;
}

/**
 * Where polls, questions, results and articles live. The same interface over the embedded file and PostgreSQL;
 * opening it runs the migrations. Every read sees one revision, never half an import.
 */
export interface Store {
  readonly engine: "sqlite" | "postgres";
  /** The current revision; 0 in an empty store. */
  currentRevision(): Promise<number>;
  /** Newest fieldwork first, polls without dates by revision; `total` counts all that match. */
  listPolls(filter?: PollFilter): Promise<{ readonly polls: readonly PollSummary[]; readonly total: number }>;
  findPoll(slug: string, asOf?: AsOf): Promise<PollRecord | null>;
  /** Those of the slugs that are polls of the store. */
  standingPolls(slugs: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of the slugs whose poll was withdrawn and does not stand again. */
  withdrawnPolls(slugs: readonly string[]): Promise<ReadonlySet<string>>;
  /** Last changed first; of one import, the last in its files first. */
  listQuestions(): Promise<readonly QuestionSummary[]>;
  findQuestion(slug: string, asOf?: AsOf): Promise<QuestionRecord | null>;
  /** The questions an editor joined with this one, itself among them, the leading one first; empty without such a question. */
  findSeries(slug: string, asOf?: AsOf): Promise<readonly QuestionRecord[]>;
  /** The last `most` changes of a question, newest first. */
  questionHistory(slug: string, most: number): Promise<readonly QuestionChange[]>;
  /** Who took the polls, by name; of several spellings of one name, the one imported last. */
  listPollsters(): Promise<readonly string[]>;
  /** Countries with at least one figure, by code. */
  listCountries(): Promise<readonly CountrySummary[]>;
  /** For each question asked in the country, the latest poll with that country's results only. */
  latestInCountry(code: string): Promise<readonly { readonly question: Question; readonly content: PollContent }[]>;
  /** Last added first. */
  listArticles(): Promise<readonly Article[]>;
  findArticle(slug: string): Promise<Article | null>;
  articlesCiting(poll: string): Promise<readonly Article[]>;
  /** Newest first. */
  listRevisions(): Promise<readonly Revision[]>;
  /** What a revision did, polls first; at most `limit` of them. */
  listChanges(revision: number, limit?: number): Promise<readonly AddressChange[]>;
  /** Whether something stands under an address, stood there once, or moved. */
  findAddress(address: Address): Promise<AddressState>;
  /**
   * One transaction: replaces the polls, questions and articles of the same slug, adds the others. Gives the new revision.
   * @throws RevisionMoved when another revision than `basedOn` stands; ADDRESS_UNKNOWN and ADDRESS_TAKEN when what is
   *   renamed is not there, or its new name is another's
   */
  publish(permit: Permit, batch: ImportBatch, options?: PublishOptions): Promise<number>;
  /** Takes all samples out, as a revision of its own; `null` when there are none. */
  removeSamples(permit: Permit): Promise<number | null>;
  /**
   * Makes an earlier state current again, as a new revision; `null` when what stands is that state. 0 = the empty store.
   * @throws REVISION_UNKNOWN
   */
  rollback(permit: Permit, revision: number, reason?: string | null): Promise<number | null>;
  /**
   * Takes back what one revision changed and leaves all later work alone; `null` when nothing of it stands any more.
   * A question that figures of later revisions answer stays as it is; one that nobody asks any more ends. An undo can be
   * undone like any other revision.
   * @throws REVISION_UNKNOWN; CHANGED_SINCE when a later revision changed the same poll or article, naming both
   */
  undo(permit: Permit, revision: number, reason?: string | null): Promise<number | null>;
  /**
   * Takes a poll or an article out, and the questions that nobody asks any more then; its address says so from then on.
   * @throws ADDRESS_UNKNOWN; REASON_MISSING; QUESTION_ASKED when it is a question that polls ask
   */
  withdraw(permit: Permit, address: Address, reason: string): Promise<number>;

  /**
   * Writes a batch whole without publishing it, under an identifier of the caller's making (a slug that no import has).
   * `basedOn` is the revision that stood when it was compared. No public read sees any of it.
   */
  saveDraft(permit: Permit, id: string, batch: ImportBatch, basedOn: number): Promise<void>;
  /** Drafts and published imports with an identifier, newest first; no discarded ones. */
  listImports(permit: Permit): Promise<readonly ImportSummary[]>;
  /** Also a discarded one. */
  findImport(permit: Permit, id: string): Promise<ImportSummary | null>;
  /** `null` when it is none or no draft any more. */
  findDraft(permit: Permit, id: string): Promise<Draft | null>;
  /** A poll of a draft, as its page would show it; its history is that of the poll that stands. */
  findDraftPoll(permit: Permit, id: string, slug: string): Promise<PollRecord | null>;
  /** A question that a draft brings, whether or not a poll of the draft asks it. */
  findDraftQuestion(permit: Permit, id: string, slug: string): Promise<Question | null>;
  /**
   * Lets a draft stand: one short transaction, whatever its size. Gives the new revision.
   * @throws IMPORT_UNKNOWN; DRAFT_OUTDATED when something it changes was changed since it was compared
   */
  publishDraft(permit: Permit, id: string, reason?: string | null): Promise<number>;
  /** Leaves nothing of a draft but a line that there was one. @throws IMPORT_UNKNOWN */
  discardDraft(permit: Permit, id: string): Promise<void>;

  /** Whether anything was ever imported: a fresh store loads the samples, an emptied one does not. */
  isFresh(): Promise<boolean>;
  close(): Promise<void>;
}
