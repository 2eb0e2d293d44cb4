import type { Mapping } from "@/lib/core/import/mapping";
import type { ImportAnswer, ImportState, ProblemAnswer } from "@/lib/http/import-answer";
import type { ReadingProgress, Seen } from "../reader/protocol";
import type { SendProgress, SendState } from "../transfer/send-files";
import { NOTHING_SAID } from "./mapping-changes";

/** On the way to the server: sent, checked, stored. */
export type Transfer =
  | { readonly part: "sending"; readonly progress: SendProgress | null }
  /** Nothing got through for long: a person decides. */
  | { readonly part: "stopped"; readonly message: string; readonly resume: SendState }
  | { readonly part: "server"; readonly state: Pick<ImportState, "status" | "progress"> };

export type Phase =
  | { readonly at: "choose" }
  | { readonly at: "reading"; readonly progress: ReadingProgress | null }
  | { readonly at: "seen"; readonly seen: Seen; readonly isReadingAnew: boolean }
  | { readonly at: "transfer"; readonly seen: Seen; readonly transfer: Transfer }
  /** The server does not take what the browser took: its word counts. */
  | { readonly at: "refused"; readonly seen: Seen; readonly problem: ProblemAnswer }
  | { readonly at: "draft"; readonly seen: Seen; readonly draft: ImportAnswer; readonly trouble: string | null }
  | { readonly at: "publishing"; readonly seen: Seen; readonly draft: ImportAnswer }
  | { readonly at: "published"; readonly draft: ImportAnswer; readonly revision: number }
  /** Everything the files hold stands already. */
  | { readonly at: "unchanged"; readonly draft: ImportAnswer }
  /** A fault of ours. */
  | { readonly at: "failed"; readonly message: string };

export interface UploadState {
  readonly phase: Phase;
  /** As they were given: what is read is what is sent. */
  readonly files: readonly File[];
  readonly mapping: Mapping;
}

export type UploadEvent =
  | { readonly type: "chosen"; readonly files: readonly File[] }
  | { readonly type: "read"; readonly progress: ReadingProgress }
  | { readonly type: "seen"; readonly seen: Seen }
  | { readonly type: "said"; readonly mapping: Mapping }
  | { readonly type: "transfer"; readonly transfer: Transfer }
  | { readonly type: "refused"; readonly problem: ProblemAnswer }
  | { readonly type: "drafted"; readonly draft: ImportAnswer }
  | { readonly type: "publishing" }
  | { readonly type: "not published"; readonly trouble: string }
  | { readonly type: "published"; readonly revision: number }
  | { readonly type: "back" }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "cancelled" };

export const START: UploadState = { phase: { at: "choose" }, files: [], mapping: NOTHING_SAID };

/** The page's next state. An event that comes too late for its phase changes nothing. */
export function nextState(state: UploadState, event: UploadEvent): UploadState {
  const { phase } = state;
  switch (event.type) {
    case "cancelled":
      return START;
    case "failed":
      return { ...state, phase: { at: "failed", message: event.message } };
    case "chosen":
      return event.files.length === 0
        ? START
        : { ...state, files: event.files, phase: { at: "reading", progress: null } };
    case "read":
      return phase.at === "reading" ? { ...state, phase: { at: "reading", progress: event.progress } } : state;
    case "seen":
      return phase.at === "reading" || phase.at === "seen" ? withSeen(state, event.seen) : state;
    case "said":
      return phase.at === "seen"
        ? { ...state, mapping: event.mapping, phase: { ...phase, isReadingAnew: true } }
        : state;
    default:
      return { ...state, phase: nextPhase(phase, event) };
  }
}

/** A saved mapping among the files is no file of figures: it has done its work. */
function withSeen(state: UploadState, seen: Seen): UploadState {
  const files = state.files.filter(({ name }) => !seen.mappingFiles.includes(name));
  // Only mappings and descriptions: they wait for the table they belong to.
  if (seen.files.length === 0 && seen.preview.problems.length === 0)
    return { files, mapping: seen.mapping, phase: { at: "choose" } };
  return { files, mapping: seen.mapping, phase: { at: "seen", seen, isReadingAnew: false } };
}

function nextPhase(phase: Phase, event: UploadEvent): Phase {
  switch (event.type) {
    case "transfer":
      return "seen" in phase ? { at: "transfer", seen: phase.seen, transfer: event.transfer } : phase;
    case "refused":
      return phase.at === "transfer" ? { at: "refused", seen: phase.seen, problem: event.problem } : phase;
    case "drafted":
      if (phase.at !== "transfer") return phase;
      return event.draft.status === "unchanged"
        ? { at: "unchanged", draft: event.draft }
        : { at: "draft", seen: phase.seen, draft: event.draft, trouble: null };
    case "publishing":
      return phase.at === "draft" ? { at: "publishing", seen: phase.seen, draft: phase.draft } : phase;
    case "not published":
      return phase.at === "publishing" ? { ...phase, at: "draft", trouble: event.trouble } : phase;
    case "published":
      return phase.at === "publishing" ? { at: "published", draft: phase.draft, revision: event.revision } : phase;
    case "back":
      return "seen" in phase ? { at: "seen", seen: phase.seen, isReadingAnew: false } : phase;
    default:
      return phase;
  }
}

export const STEPS = ["Choose file", "What we see", "Preview", "Publish"] as const;

/** The step a phase belongs to, counted from 0. */
export function stepOf({ at }: Phase): number {
  switch (at) {
    case "choose":
    case "reading":
    case "failed":
      return 0;
    case "seen":
      return 1;
    case "published":
      return 3;
    default:
      return 2;
  }
}

/** Whether leaving the page would lose something. A draft is kept on the server. */
export function isUnsaved({ at }: Phase): boolean {
  return at === "reading" || at === "seen" || at === "transfer" || at === "refused" || at === "publishing";
}
