import type { ImportRequest, ImportState, ImportStatus, PartialMapping, PublishAnswer } from "@/lib/http/import-answer";
import { call, type Fetch, jsonRequest, NoAnswer } from "./call";
import { Patience, pause } from "./patience";

export interface StartImport {
  /** What `sendFiles` gave. */
  readonly uploads: readonly string[];
  readonly mapping?: PartialMapping;
  /** Saved as a draft instead of published. */
  readonly draft?: boolean;
}

export interface Following {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (state: ImportState) => void;
  readonly send?: Fetch;
}

const IMPORTS = "/api/v1/imports";
const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 1000;
const UNDER_WAY: readonly ImportStatus[] = ["waiting", "reading", "comparing", "storing"];

/** Starts reading uploaded files. @throws Refused, NoAnswer */
export async function startImport(
  { uploads, mapping, draft = false }: StartImport,
  { signal, send = defaultFetch }: Omit<Following, "onProgress"> = {},
): Promise<Pick<ImportState, "id" | "status">> {
  const body: ImportRequest = { uploads, ...(mapping && { mapping }) };
  const address = draft ? `${IMPORTS}?draft=1` : IMPORTS;
  return (await call(send, address, jsonRequest("POST", body, { prefer: "respond-async" }), signal)) as ImportState;
}

/**
 * Follows an import until it is done, refused or ended. While the server cannot be reached it goes on asking.
 * @throws Refused when there is no such import; NoAnswer after two minutes without an answer
 */
export async function followImport(
  id: string,
  { signal, onProgress, send = defaultFetch }: Following = {},
): Promise<ImportState> {
  const patience = new Patience();
  for (let asked = 0; ; asked++) {
    try {
      const state = (await call(send, `${IMPORTS}/${id}`, {}, signal)) as ImportState;
      patience.restore();
      onProgress?.(state);
      if (!UNDER_WAY.includes(state.status)) return state;
      await pause(Math.min(FIRST_PAUSE_MS * (1 + asked / 4), LONGEST_PAUSE_MS), signal);
    } catch (error) {
      signal?.throwIfAborted();
      const forMs = error instanceof NoAnswer ? patience.next(error.waitMs) : null;
      if (forMs === null) throw error;
      await pause(forMs, signal);
    }
  }
}

/** Lets a draft stand for every reader. @throws Refused, NoAnswer */
export async function publishDraft(id: string, reason?: string | null, send = defaultFetch): Promise<PublishAnswer> {
  return (await call(
    send,
    `${IMPORTS}/${id}/publish`,
    jsonRequest("POST", { reason: reason ?? null }),
  )) as PublishAnswer;
}

/**
 * Ends an import that is under way or discards its draft, and deletes its uploads; with `keepUploads` the files stay,
 * to be read again with other answers. @throws Refused, NoAnswer
 */
export async function cancelImport(
  id: string,
  { keepUploads = false, send = defaultFetch }: { readonly keepUploads?: boolean; readonly send?: Fetch } = {},
): Promise<void> {
  await call(send, `${IMPORTS}/${id}${keepUploads ? "?uploads=keep" : ""}`, { method: "DELETE" });
}

const defaultFetch: Fetch = (address, request) => fetch(address, request);
