import { importsFolder, uploadsFolder } from "@/lib/adapters/files/incoming-folders";
import { UploadArea } from "@/lib/adapters/files/upload-area";
import { WorkFolders } from "@/lib/adapters/files/work-folders";
import { readSettings } from "@/lib/adapters/settings";
import { permit } from "@/lib/core/model/permit";
import { ImportJobs, type Landed } from "@/lib/publishing/import-jobs";
import type { ImportTask } from "@/lib/publishing/import-task";
import { startImportProcess } from "@/lib/publishing/start-import-process";
import { currentStore } from "@/lib/reading/current-store";

/** What comes in over the network, and what is made of it. */
export interface CurrentImports {
  readonly uploads: UploadArea;
  readonly jobs: ImportJobs;
  /** A folder an import, for as long as it is under way. */
  readonly work: WorkFolders;
  /** The uploads an import was made of, to be deleted with it. */
  readonly madeOf: Map<string, { readonly owner: string; readonly uploads: readonly string[] }>;
}

const shared = globalThis as typeof globalThis & { toplinesImports?: CurrentImports };

const SWEEP_MS = 60 * 60_000;
const REMEMBERED = 1000;

/** Uploads and imports of this process, set up on first use: what an earlier one left behind is swept then. */
export function currentImports(): CurrentImports {
  shared.toplinesImports ??= open();
  return shared.toplinesImports;
}

function open(): CurrentImports {
  const { dataDir, maxUploadBytes } = readSettings();
  const uploads = new UploadArea(uploadsFolder(dataDir), { maxBytes: maxUploadBytes });
  const work = new WorkFolders(importsFolder(dataDir));
  const jobs = new ImportJobs({ start: startImportProcess, findLanded });
  const sweep = () => void Promise.all([uploads.sweep(), work.sweep()]).catch(console.error);
  sweep();
  setInterval(sweep, SWEEP_MS).unref();
  return { uploads, jobs, work, madeOf: new Map() };
}

async function findLanded({ id, doer }: ImportTask): Promise<Landed | null> {
  const found = await (await currentStore()).findImport(permit(doer, "read"), id);
  if (found === null || found.status === "discarded") return null;
  return { status: found.status, revision: found.revision };
}

/** Notes what an import was made of; of a thousand imports the oldest note goes. */
export function rememberUploads({ madeOf }: CurrentImports, id: string, owner: string, uploads: readonly string[]) {
  if (uploads.length > 0) madeOf.set(id, { owner, uploads });
  for (const old of [...madeOf.keys()].slice(0, -REMEMBERED)) madeOf.delete(old);
}

/** Deletes the uploads an import was made of: they are in the store now, or not wanted. */
export async function dropUploads({ madeOf, uploads }: CurrentImports, id: string): Promise<void> {
  const source = madeOf.get(id);
  madeOf.delete(id);
  for (const upload of source?.uploads ?? []) await uploads.remove(source?.owner ?? "", upload).catch(() => {});
}
