import type { ImportBatch, Store } from "@/lib/adapters/store/store";
import { PollDataError, type Problem } from "@/lib/core/errors";
import type { Join } from "@/lib/core/import/join/read-poll-files";
import { MAX_PROBLEMS, shownProblems } from "@/lib/core/import/problem-list";
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
import { whileStanding } from "./while-standing";

export interface PublishOptions {
  /** Confirms replacing what the store holds; it answers no question the files leave open. */
  readonly yes?: boolean;
  /** Does everything but the change. */
  readonly dryRun?: boolean;
  /** Where the polls of a large import are kept until they are published; in memory unless said. */
  readonly openSpool?: OpenSpool;
  /** The import it is, where it has an identifier. */
  readonly importId?: string;
  /** Why, for readers: shown on the pages of what changed. */
  readonly reason?: string | null;
}

export interface ImportReport {
  /** `unchanged` = nothing was new; `checked` = a dry run. */
  readonly status: "published" | "draft" | "unchanged" | "checked";
  /** `null` unless it is published. */
  readonly revision: number | null;
  readonly polls: readonly PollOutcome[];
  readonly articles: readonly { readonly slug: string; readonly change: Change }[];
  readonly files: readonly Inspection[];
  /** How the files belong together; `null` when none needs another. */
  readonly join: Join | null;
  /** What it changes of what the store holds, as notes: the first hundred of `differenceCount`. */
  readonly differences: readonly Problem[];
  readonly differenceCount: number;
}

/** A refused import: the store holds something else under the same names, and nobody has confirmed replacing it. */
export class DiffersFromStore extends PollDataError {
  /** @param report what the import would do, for whoever is to confirm it */
  constructor(
    problems: readonly Problem[],
    readonly report: Omit<ImportReport, "status" | "revision">,
  ) {
    super(problems);
    this.name = "DiffersFromStore";
  }
}

/**
 * Brings files into the store: all of them in one revision, or nothing.
 * @throws PollDataError when a file has an error or when a person must answer first; DiffersFromStore when the store
 *   holds something else under the same name and `yes` does not confirm replacing it
 */
export async function importFiles(
  permit: Permit,
  store: Store,
  inputs: ImportInputs,
  options: PrepareOptions & PublishOptions,
): Promise<ImportReport> {
  return publishPrepared(permit, store, prepareImport(inputs, options), options);
}

/**
 * The second half of `importFiles`, for those who open the store only when the files are sound.
 * What was compared is what gets replaced: when another import lands in between, it is compared anew.
 */
export function publishPrepared(
  permit: Permit,
  store: Store,
  prepared: PreparedImport,
  options: PublishOptions,
): Promise<ImportReport> {
  return whileStanding(store, (basedOn) => compareAndPublish(permit, store, prepared, { ...options, basedOn }));
}

async function compareAndPublish(
  permit: Permit,
  store: Store,
  prepared: PreparedImport,
  {
    yes = false,
    dryRun = false,
    openSpool = memorySpool,
    importId,
    reason = null,
    basedOn,
  }: PublishOptions & { readonly basedOn: number },
): Promise<ImportReport> {
  const compared = await compareWithStore(store, prepared, openSpool);
  if (!yes) refuseDifferences(compared, prepared);
  const report = reportOf(compared, prepared);
  if (dryRun) return { status: "checked", revision: null, ...report };
  if (!bringsSomething(compared)) return { status: "unchanged", revision: null, ...report };
  const options = { basedOn, reason, ...(importId !== undefined && { importId }) };
  return {
    status: "published",
    revision: await store.publish(permit, batchOf(compared, prepared), options),
    ...report,
  };
}

function refuseDifferences(compared: ComparedImport, prepared: PreparedImport): void {
  const all = allDifferences(compared);
  const [first] = all;
  if (!first) return;
  const report = reportOf(compared, prepared);
  throw new DiffersFromStore([...shownProblems(all, report.differenceCount, first.file ?? "")], report);
}

/** Whether anything of the import is new or not as it stands. */
export function bringsSomething({ polls, questions, articles }: ComparedImport): boolean {
  return [polls.outcomes, questions, articles].flat().some(({ change }) => change !== "unchanged");
}

/** What an import does, whether it is published, kept as a draft or refused. */
export function reportOf(
  compared: ComparedImport,
  { inspections, join }: PreparedImport,
): Omit<ImportReport, "status" | "revision"> {
  const all = allDifferences(compared);
  const { polls, articles } = compared;
  return {
    polls: polls.outcomes,
    articles: articles.map(({ value, change }) => ({ slug: value.slug, change })),
    files: inspections,
    join,
    differences: all.slice(0, MAX_PROBLEMS).map((difference) => ({
      ...difference,
      severity: "note",
      hint: difference.code === "POLL_WITHDRAWN" ? "The import brings it back." : "The import replaces it.",
    })),
    differenceCount: all.length + polls.differenceCount - polls.differences.length,
  };
}

/** Those of the polls only as far as they are shown. */
function allDifferences({ questions, polls, articles }: ComparedImport): readonly Problem[] {
  return [...[...questions, ...articles].flatMap(({ differences }) => differences), ...polls.differences];
}

/** What is to be written: all that is new or not as it stands. */
export function batchOf({ polls, questions, articles }: ComparedImport, { files }: PreparedImport): ImportBatch {
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
