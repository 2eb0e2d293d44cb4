import type { Problem } from "@/lib/core/errors";
import type { Join } from "@/lib/core/import/join/read-poll-files";
import type { Mapping } from "@/lib/core/import/mapping";
import type { Inspection } from "@/lib/core/import/reading";
import type { Change, PollOutcome } from "@/lib/publishing/compare-with-store";

// What `/api/v1/uploads` and `/api/v1/imports` take and answer, for the server and for the pages that call it.

/** `POST /api/v1/uploads`, and every answer about an upload. */
export interface UploadAnswer {
  readonly id: string;
  readonly name: string;
  /** As announced. */
  readonly bytes: number;
  /** Bytes that have arrived: the offset of the next piece. */
  readonly received: number;
}

/** What a person says about the files; the keys may be left out. */
export type PartialMapping = Partial<Mapping>;

/** `POST /api/v1/imports` as `application/json`. */
export interface ImportRequest {
  readonly uploads: readonly string[];
  readonly mapping?: PartialMapping | undefined;
}

/** What is seen of the files: one of them as `inspect --json` says it, several with how they belong together. */
export type Seen = Inspection | { readonly files: readonly Inspection[]; readonly join: Join | null };

/** How far an import came that was not refused. */
export type DoneStatus = "published" | "draft" | "unchanged" | "checked";

/** The answer of an import that was not refused, together with what was seen of the files (`Seen`). */
export interface ImportOutcome {
  readonly id: string;
  readonly status: DoneStatus;
  /** Of a published one. */
  readonly revision: number | null;
  /** The first 1,000 polls; `pollCount` counts all. */
  readonly polls: readonly PollOutcome[];
  readonly pollCount: number;
  readonly articles: readonly { readonly slug: string; readonly change: Change }[];
  /** What the store holds otherwise under the same names: the first 100; `differenceCount` counts all. */
  readonly differences: readonly Problem[];
  readonly differenceCount: number;
}

export type ImportAnswer = ImportOutcome & Seen;

/** `application/problem+json` as these addresses answer it. */
export interface ProblemAnswer extends Partial<Inspection> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** That of the first problem. */
  readonly code: string;
  readonly problems?: readonly Problem[];
  /** Of several files, what is seen of each. */
  readonly files?: readonly Inspection[];
  readonly join?: Join | null;
  /** Of UPLOAD_OFFSET: where to go on. */
  readonly received?: number;
}

export type ImportStatus =
  | "waiting"
  | "reading"
  | "comparing"
  | "storing"
  | DoneStatus
  /** Something stands against the files, or a person must answer first. */
  | "refused"
  /** It was ended, or something broke. */
  | "failed"
  | "discarded";

/** How far a file is read. It may be read more than once, so that `read` may begin anew. */
export interface FileProgress {
  readonly file: string;
  readonly read: number;
  readonly size: number;
}

/** `GET /api/v1/imports/{id}`. */
export interface ImportState {
  readonly id: string;
  readonly status: ImportStatus;
  /** While it is reading. */
  readonly progress: FileProgress | null;
  readonly revision: number | null;
  /** Of one that was done within the last hour. */
  readonly answer?: ImportAnswer;
  /** Of one that was refused or failed within the last hour. */
  readonly problem?: ProblemAnswer;
}

/** `POST /api/v1/imports/{id}/publish`. */
export interface PublishAnswer {
  readonly id: string;
  readonly status: "published";
  readonly revision: number;
}

/** `POST /api/v1/imports/{id}/rollback`; `null` = nothing of it stood any more. */
export interface RollbackAnswer {
  readonly revision: number | null;
}
