import { type ImportBatch, RevisionMoved, type Store } from "@/lib/adapters/store/store";
import { PollDataError } from "@/lib/core/errors";
import type { Join } from "@/lib/core/import/join/read-poll-files";
import { shownProblems } from "@/lib/core/import/problem-list";
import type { Inspection } from "@/lib/core/import/reading";
import { memorySpool, type OpenSpool } from "@/lib/core/import/spool";
import type { Permit } from "@/lib/core/model/permit";
import {
  type Change,
  type Compared,
  type ComparedImport,
  compareWithStore,
  type PollOutcome,
} from "./compare-with-store";
import { type ImportInputs, type PreparedImport, type PrepareOptions, prepareImport } from "./prepare-import";

export interface PublishOptions {
  /** Confirms replacing what the store holds; it answers no question the files leave open. */
  readonly yes?: boolean;
  /** Does everything but the change. */
  readonly dryRun?: boolean;
  /** Where the polls of a large import are kept until they are published; in memory unless said. */
  readonly openSpool?: OpenSpool;
}

export interface ImportReport {
  /** `null` when nothing was new, and on a dry run. */
  readonly revision: number | null;
  readonly polls: readonly PollOutcome[];
  readonly articles: readonly { readonly slug: string; readonly change: Change }[];
  readonly files: readonly Inspection[];
  /** How the files belong together; `null` when none needs another. */
  readonly join: Join | null;
}

/**
 * Brings files into the store: all of them in one revision, or nothing.
 * @throws PollDataError when a file has an error, when a person must answer first, or when the store holds something
 *   else under the same name and `yes` does not confirm replacing it
 */
export async function importFiles(
  permit: Permit,
  store: Store,
  inputs: ImportInputs,
  options: PrepareOptions & PublishOptions,
): Promise<ImportReport> {
  return publishPrepared(permit, store, prepareImport(inputs, options), options);
}

/** Every other import that is faster costs one; more than this at once, and a person had better look. */
const MOST_COMPARISONS = 8;

/**
 * The second half of `importFiles`, for those who open the store only when the files are sound.
 * What was compared is what gets replaced: when another import lands in between, it is compared anew.
 */
export async function publishPrepared(
  permit: Permit,
  store: Store,
  prepared: PreparedImport,
  options: PublishOptions,
): Promise<ImportReport> {
  for (let comparison = 1; ; comparison++) {
    try {
      return await compareAndPublish(permit, store, prepared, options);
    } catch (error) {
      if (!(error instanceof RevisionMoved) || comparison === MOST_COMPARISONS) throw error;
    }
  }
}

async function compareAndPublish(
  permit: Permit,
  store: Store,
  prepared: PreparedImport,
  options: PublishOptions,
): Promise<ImportReport> {
  const basedOn = await store.currentRevision();
  const compared = await compareWithStore(store, prepared, options.openSpool ?? memorySpool);
  if (!options.yes) refuseDifferences(compared);
  const batch = batchOf(compared, prepared);
  const changes = [compared.polls.outcomes, compared.questions, compared.articles].flat();
  const bringsSomething = changes.some(({ change }) => change !== "unchanged");
  const revision = bringsSomething && !options.dryRun ? await store.publish(permit, batch, { basedOn }) : null;
  return {
    revision,
    polls: compared.polls.outcomes,
    articles: compared.articles.map(({ value, change }) => ({ slug: value.slug, change })),
    files: prepared.inspections,
    join: prepared.join,
  };
}

function refuseDifferences({ questions, polls, articles }: ComparedImport): void {
  const others = [...questions, ...articles].flatMap(({ differences }) => differences);
  const all = [...others, ...polls.differences];
  const [first] = all;
  if (first) throw new PollDataError([...shownProblems(all, others.length + polls.differenceCount, first.file ?? "")]);
}

function batchOf({ polls, questions, articles }: ComparedImport, { files }: PreparedImport): ImportBatch {
  return {
    files,
    polls: polls.changed,
    questions: newOrChanged(questions),
    articles: newOrChanged(articles),
    note: null,
  };
}

function newOrChanged<T>(compared: readonly Compared<T>[]): T[] {
  return compared.filter(({ change }) => change !== "unchanged").map(({ value }) => value);
}
