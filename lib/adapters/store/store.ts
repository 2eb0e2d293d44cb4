import { PollDataError } from "@/lib/core/errors";
import type { Article } from "@/lib/core/model/article";
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

export interface PublishOptions {
  /** The revision the batch was made from: when another one stands, nothing is changed. */
  readonly basedOn?: number;
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
  readonly action: "import" | "samples-removed" | "rollback";
  readonly files: readonly ImportedFile[];
  readonly polls: readonly string[];
  readonly note: string | null;
}

/** A revision as the history of one poll tells it: without the names of all other polls it changed. */
export type PollChange = Omit<Revision, "polls">;

/** A poll in a list: enough for a row, without its figures. */
export interface PollSummary {
  readonly poll: Poll;
  readonly questions: readonly string[];
  readonly countries: readonly string[];
  /** Smallest and largest stated unweighted n; `null` = not stated. */
  readonly unweightedN: { readonly min: number; readonly max: number } | null;
  readonly revision: number;
}

/** A poll as its page needs it. */
export interface PollRecord extends PollContent {
  readonly questions: readonly Question[];
  /** The revision that brought these figures, and all that changed this poll, newest first. */
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
  /** Last changed first; of one import, the last in its files first. */
  listQuestions(): Promise<readonly QuestionSummary[]>;
  findQuestion(slug: string, asOf?: AsOf): Promise<QuestionRecord | null>;
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
  /**
   * One transaction: replaces the polls, questions and articles of the same slug, adds the others. Gives the new revision.
   * @throws RevisionMoved when another revision than `basedOn` stands
   */
  publish(batch: ImportBatch, options?: PublishOptions): Promise<number>;
  /** Takes all samples out, as a revision of its own; `null` when there are none. */
  removeSamples(): Promise<number | null>;
  /** Makes an earlier state current again, as a new revision; `null` when what stands is that state. 0 = the empty store. */
  rollback(revision: number): Promise<number | null>;
  /** Whether anything was ever imported: a fresh store loads the samples, an emptied one does not. */
  isFresh(): Promise<boolean>;
  close(): Promise<void>;
}
