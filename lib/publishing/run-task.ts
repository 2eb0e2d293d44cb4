import { DiskSpools } from "@/lib/adapters/files/disk-spool";
import { openFileSource } from "@/lib/adapters/files/file-source";
import type { Store } from "@/lib/adapters/store/store";
import { PollDataError } from "@/lib/core/errors";
import type { ByteSource } from "@/lib/core/import/byte-source";
import type { InputFile } from "@/lib/core/import/reading";
import { withProgress } from "@/lib/core/import/with-progress";
import { permit } from "@/lib/core/model/permit";
import { draftPrepared } from "./draft-files";
import { DiffersFromStore, type ImportReport, publishPrepared } from "./import-files";
import type { ImportEnd, ImportStage, ImportTask, TablesSeen, TaskFile } from "./import-task";
import { readInputFile } from "./input-file";
import { FilesRefused, type PreparedImport, prepareImport } from "./prepare-import";

/** A file that brings a poll a row would make an answer of many megabytes. */
const MOST_POLLS = 1000;

/**
 * Does an import from the first byte to the revision, telling how far it is.
 * @param openStore called only when the files are sound
 */
export async function runTask(
  task: ImportTask,
  openStore: () => Promise<Store>,
  tell: (stage: ImportStage) => void,
): Promise<ImportEnd> {
  const spools = new DiskSpools(task.spoolFolder);
  try {
    const prepared = await prepareFiles(task, spools, tell);
    tell({ stage: "comparing" });
    const store = await openStore();
    try {
      return { end: "done", report: shortened(await bringIn(task, prepared, tellingOfStoring(store, tell), spools)) };
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof PollDataError)) throw error;
    return { end: "refused", problems: error.problems, seen: seenOf(error) };
  } finally {
    spools.discard();
  }
}

async function prepareFiles(
  { files, articles, mapping, limits, today }: ImportTask,
  spools: DiskSpools,
  tell: (stage: ImportStage) => void,
): Promise<PreparedImport> {
  const inMemory = (file: TaskFile): Promise<InputFile> => readInputFile(file.path, limits.maxBytes, file.name);
  const source = async (file: TaskFile): Promise<ByteSource> =>
    withProgress(await openFileSource(file.path, limits.maxBytes, file.name), ({ name, read, size }) =>
      tell({ stage: "reading", file: name, read, size }),
    );
  const inputs = {
    tables: await Promise.all(files.filter((file) => !isJson(file)).map(source)),
    descriptions: await Promise.all(files.filter(isJson).map(inMemory)),
    articles: await Promise.all(articles.map(inMemory)),
  };
  return prepareImport(inputs, { today, limits, openSpool: spools.open, ...(mapping && { mapping }) });
}

function bringIn(
  { id, doer, mode, replace, reason }: ImportTask,
  prepared: PreparedImport,
  store: Store,
  { open: openSpool }: DiskSpools,
): Promise<ImportReport> {
  const allowed = permit(doer, "write");
  if (mode === "draft") return draftPrepared(allowed, store, prepared, { id, openSpool });
  const options = { yes: replace, dryRun: mode === "check", importId: id, reason, openSpool };
  return publishPrepared(allowed, store, prepared, options);
}

/** The comparison ends where the writing begins. */
function tellingOfStoring(store: Store, tell: (stage: ImportStage) => void): Store {
  return {
    ...store,
    publish: (...args) => {
      tell({ stage: "storing" });
      return store.publish(...args);
    },
    saveDraft: (...args) => {
      tell({ stage: "storing" });
      return store.saveDraft(...args);
    },
  };
}

function shortened(report: ImportReport) {
  return { ...report, polls: report.polls.slice(0, MOST_POLLS), pollCount: report.polls.length };
}

function seenOf(error: PollDataError): TablesSeen | null {
  if (error instanceof FilesRefused) return { files: error.files, join: error.join };
  return error instanceof DiffersFromStore ? { files: error.report.files, join: error.report.join } : null;
}

function isJson({ name }: TaskFile): boolean {
  return name.toLowerCase().endsWith(".json");
}
