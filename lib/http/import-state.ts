import type { ImportSummary } from "@/lib/adapters/store/store";
import type { Permit } from "@/lib/core/model/permit";
import type { JobState } from "@/lib/publishing/import-jobs";
import { currentStore } from "@/lib/reading/current-store";
import { currentImports } from "./current-imports";
import type { ImportState } from "./import-answer";
import { answerOfEnd } from "./import-answers";
import { importUnknown } from "./import-id";
import { problemBody } from "./problem-response";

/** Where an import is, from its process or, when that is over, from the store. @throws PollDataError IMPORT_UNKNOWN */
export async function importState(permit: Permit, id: string): Promise<ImportState> {
  const job = currentImports().jobs.find(id);
  if (job !== null && job.state !== "ended") return stateUnderWay(id, job);
  const stored = await (await currentStore()).findImport(permit, id);
  if (job === null) {
    if (stored === null) throw importUnknown(id);
    return storedState(stored);
  }
  const ended = stateOfEnd(id, job);
  // Published, taken up or discarded since.
  if (stored !== null) return { ...ended, status: stored.status, revision: stored.revision };
  return ended.status === "draft" ? { ...ended, status: "discarded" } : ended;
}

function stateUnderWay(id: string, job: Exclude<JobState, { readonly state: "ended" }>): ImportState {
  if (job.state === "waiting") return { id, status: "waiting", progress: null, revision: null };
  if (job.stage !== "reading") return { id, status: job.stage, progress: null, revision: null };
  const { file, read, size } = job;
  return { id, status: "reading", progress: { file, read, size }, revision: null };
}

function stateOfEnd(id: string, { how }: Extract<JobState, { readonly state: "ended" }>): ImportState {
  const base = { id, progress: null, revision: null };
  if (how.end === "cancelled") return { ...base, status: "discarded" };
  const said = answerOfEnd(id, how);
  if ("answer" in said) {
    const { status, revision } = said.answer;
    return { ...base, status, revision, answer: said.answer };
  }
  return { ...base, status: how.end === "refused" ? "refused" : "failed", problem: problemBody(said.problem) };
}

function storedState({ id, status, revision }: ImportSummary): ImportState {
  return { id, status, progress: null, revision };
}
