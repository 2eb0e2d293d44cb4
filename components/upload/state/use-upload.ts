"use client";

import { startTransition, useCallback, useEffect, useReducer, useRef } from "react";
import type { Mapping } from "@/lib/core/import/mapping";
import type { GridRow } from "../reader/protocol";
import { Reader, type ReaderLimits } from "../reader/reader";
import { Refused } from "../transfer/call";
import { cancelImport, publishDraft } from "../transfer/imports";
import { saveDraft } from "../transfer/save-draft";
import { dropUploads, type SendState } from "../transfer/send-files";
import { gathered } from "./gather-files";
import { isUnsaved, nextState, START, type UploadState } from "./upload-state";

/** All that the parts of the page can have done. */
export interface UploadCommands {
  /** Reads files beside those that are there; one of the same name is replaced. */
  readonly add: (files: readonly File[]) => void;
  readonly remove: (name: string) => void;
  /** What a person says of the files: they are read anew. */
  readonly say: (mapping: Mapping) => void;
  /** Sends the files and keeps them as a draft; goes on where a broken connection stopped it. */
  readonly send: () => void;
  /** From the preview to what was seen: the draft is discarded, what was sent stays for the next attempt. */
  readonly back: () => void;
  readonly publish: (reason: string | null) => void;
  /** Back to the start; nothing is left here or on the server. */
  readonly cancel: () => void;
  /** Cells of a file, when they are there. */
  readonly rows: (file: number, rows: readonly number[], take: (rows: readonly GridRow[]) => void) => void;
}

/** The state of the page and what keeps it going: the reader in its worker, and the way to the server. */
export function useUpload(limits: ReaderLimits): { readonly state: UploadState; readonly commands: UploadCommands } {
  const [state, dispatch] = useReducer(nextState, START);
  const now = useRef(state);
  now.current = state;
  const reader = useRef<Reader | null>(null);
  const takers = useRef(new Map<number, (rows: readonly GridRow[]) => void>());
  const sending = useRef<AbortController | null>(null);
  const uploads = useRef<SendState>([]);
  useWarning(isUnsaved(state.phase));

  const endReader = useCallback(() => {
    reader.current?.end();
    reader.current = null;
  }, []);
  useEffect(() => endReader, [endReader]);

  const open = (files: readonly File[]) => {
    takeBack(now.current, uploads, sending);
    dispatch({ type: "chosen", files });
    if (files.length === 0) {
      endReader();
      return;
    }
    reader.current ??= new Reader(limits, {
      progress: (progress) => dispatch({ type: "read", progress }),
      // Hundreds of columns make a long page: drawn in slices, so that it answers meanwhile.
      seen: (seen) => startTransition(() => dispatch({ type: "seen", seen })),
      rows: (file, rows) => takers.current.get(file)?.(rows),
      failed: (message) => {
        endReader();
        dispatch({ type: "failed", message });
      },
    });
    reader.current.open(files, now.current.mapping);
  };

  const send = async () => {
    const controller = new AbortController();
    sending.current = controller;
    const { files, mapping } = now.current;
    const tell = (transfer: Parameters<Parameters<typeof saveDraft>[0]["tell"]>[0]) =>
      controller.signal.aborted ? undefined : dispatch({ type: "transfer", transfer });
    try {
      const saved = await saveDraft({ files, mapping, resume: uploads.current, signal: controller.signal, tell });
      if (saved.kind === "cancelled") return;
      uploads.current = saved.kind === "stopped" ? saved.resume : saved.uploads;
      if (saved.kind === "saved") dispatch({ type: "drafted", draft: saved.draft });
      else if (saved.kind === "refused") dispatch({ type: "refused", problem: saved.problem });
      else dispatch({ type: "transfer", transfer: { part: "stopped", message: saved.message, resume: saved.resume } });
    } catch (error) {
      dispatch({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  };

  const publish = async (reason: string | null) => {
    const { phase } = now.current;
    if (phase.at !== "draft") return;
    dispatch({ type: "publishing" });
    try {
      const { revision } = await publishDraft(phase.draft.id, reason);
      uploads.current = [];
      endReader();
      dispatch({ type: "published", revision });
    } catch (error) {
      const said = error instanceof Refused ? error.problem.detail : "The server cannot be reached.";
      dispatch({ type: "not published", trouble: `Nothing was published. ${said}` });
    }
  };

  const commands: UploadCommands = {
    add: (files) => files.length > 0 && open(gathered(now.current.files, files)),
    remove: (name) => open(now.current.files.filter((file) => file.name !== name)),
    say: (mapping) => {
      dispatch({ type: "said", mapping });
      reader.current?.readAnew(mapping);
    },
    send: () => void send(),
    back: () => {
      const { phase } = now.current;
      if (phase.at === "draft") cancelImport(phase.draft.id, { keepUploads: true }).catch(() => {});
      if (phase.at === "transfer") takeBack(now.current, uploads, sending);
      dispatch({ type: "back" });
    },
    publish: (reason) => void publish(reason),
    cancel: () => {
      takeBack(now.current, uploads, sending);
      endReader();
      dispatch({ type: "cancelled" });
    },
    rows: (file, rows, take) => {
      takers.current.set(file, take);
      reader.current?.rows(file, rows);
    },
  };
  return { state, commands };
}

/** Leaves nothing on the server; what cannot be reached now is gone there within a day. */
function takeBack(
  { phase }: UploadState,
  uploads: { current: SendState },
  sending: { current: AbortController | null },
): void {
  sending.current?.abort();
  sending.current = null;
  if (phase.at === "draft") cancelImport(phase.draft.id).catch(() => {});
  else if (phase.at !== "published" && phase.at !== "publishing") dropUploads(uploads.current);
  uploads.current = [];
}

/** The browser asks before the page is left with something on it that is nowhere else. */
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
