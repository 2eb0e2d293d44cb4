import type { Problem } from "@/lib/core/errors";
import type { Join } from "@/lib/core/import/join/read-poll-files";
import type { ImportLimits } from "@/lib/core/import/limits";
import type { Mapping } from "@/lib/core/import/mapping";
import type { Inspection } from "@/lib/core/import/reading";
import type { Doer } from "@/lib/core/model/actor";
import type { ImportReport } from "./import-files";

/** A file of an import: where it lies, and what it is called. */
export interface TaskFile {
  readonly name: string;
  readonly path: string;
}

/** What an import process is to do. It travels as JSON. */
export interface ImportTask {
  readonly id: string;
  /** On whose behalf: the process makes its own permit of it. */
  readonly doer: Doer;
  /** Tables, and the JSON files beside them. */
  readonly files: readonly TaskFile[];
  readonly articles: readonly TaskFile[];
  readonly mapping: Mapping | null;
  /** `check` changes nothing. */
  readonly mode: "check" | "draft" | "publish";
  /** Confirms replacing what the store holds. */
  readonly replace: boolean;
  /** Why, for readers. */
  readonly reason: string | null;
  readonly limits: ImportLimits;
  /** A folder for what does not fit into memory, which whoever gives the task deletes. */
  readonly spoolFolder: string;
  /** ISO date. */
  readonly today: string;
}

/** What is seen of the tables of an import, whatever becomes of it. */
export interface TablesSeen {
  readonly files: readonly Inspection[];
  readonly join: Join | null;
}

/** How far an import is. */
export type ImportStage =
  | { readonly stage: "reading"; readonly file: string; readonly read: number; readonly size: number }
  | { readonly stage: "comparing" | "storing" };

/** The report of an import without the end of a long list of polls. */
export interface ImportDone extends ImportReport {
  readonly pollCount: number;
}

/** How an import ended that its process brought to an end. */
export type ImportEnd =
  | { readonly end: "done"; readonly report: ImportDone }
  | { readonly end: "refused"; readonly problems: readonly Problem[]; readonly seen: TablesSeen | null };

/** What an import process says. */
export type ImportMessage = ImportStage | ImportEnd;
