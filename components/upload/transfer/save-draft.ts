import type { Mapping } from "@/lib/core/import/mapping";
import type { ImportAnswer, ProblemAnswer } from "@/lib/http/import-answer";
import type { Transfer } from "../state/upload-state";
import { NoAnswer, Refused } from "./call";
import { cancelImport, followImport, startImport } from "./imports";
import { dropUploads, NotSent, type SendState, sendFiles } from "./send-files";

/** What came of sending files to be kept as a draft. */
export type Saved =
  | { readonly kind: "saved"; readonly draft: ImportAnswer; readonly uploads: SendState }
  | { readonly kind: "refused"; readonly problem: ProblemAnswer; readonly uploads: SendState }
  | { readonly kind: "stopped"; readonly message: string; readonly resume: SendState }
  | { readonly kind: "cancelled" };

export interface SaveDraft {
  readonly files: readonly File[];
  readonly mapping: Mapping;
  /** Uploads of an attempt before: only what is missing is sent. */
  readonly resume: SendState;
  readonly signal: AbortSignal;
  readonly tell: (transfer: Transfer) => void;
}

/** Sends files, has the server check them and keep them as a draft. Aborted, it takes back whatever it did. */
export async function saveDraft({ files, mapping, resume, signal, tell }: SaveDraft): Promise<Saved> {
  let uploads: SendState = resume;
  let id: string | null = null;
  try {
    tell({ part: "sending", progress: null });
    uploads = await sendFiles(
      files.map((file) => ({ name: file.name, blob: file })),
      { resume, signal, onProgress: (progress) => tell({ part: "sending", progress }) },
    );
    tell({ part: "server", state: { status: "waiting", progress: null } });
    // Not aborted on the way: without its answer nobody could take the import back.
    const sent = uploads.flatMap((upload) => upload ?? []);
    id = (await startImport({ uploads: sent, mapping, draft: true })).id;
    const { answer, problem } = await followImport(id, {
      signal,
      onProgress: (state) => tell({ part: "server", state }),
    });
    if (answer) return { kind: "saved", draft: answer, uploads };
    return { kind: "refused", problem: problem ?? FORGOTTEN, uploads };
  } catch (error) {
    if (signal.aborted) {
      await Promise.allSettled([id === null ? dropUploads(uploads) : cancelImport(id)]);
      return { kind: "cancelled" };
    }
    return failure(error, uploads);
  }
}

function failure(error: unknown, uploads: SendState): Saved {
  if (error instanceof NotSent) {
    if (error.problem) return { kind: "refused", problem: error.problem, uploads: error.resume };
    return { kind: "stopped", message: error.message, resume: error.resume };
  }
  if (error instanceof Refused) return { kind: "refused", problem: error.problem, uploads };
  if (error instanceof NoAnswer) return { kind: "stopped", message: error.message, resume: uploads };
  throw error;
}

/** The server keeps an answer for an hour. */
const FORGOTTEN: ProblemAnswer = {
  type: "about:blank",
  title: "Not there any more",
  status: 404,
  code: "IMPORT_UNKNOWN",
  detail: "The server does not know this import any more. Send the files again.",
};
