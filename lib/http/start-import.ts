import { randomUUID } from "node:crypto";
import { readSettings } from "@/lib/adapters/settings";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { today } from "@/lib/publishing/today";
import { currentImports, dropUploads, rememberUploads } from "./current-imports";
import { permitFor } from "./editor-request";
import { parseImportQuery } from "./import-query";
import { receiveImport } from "./receive-import";
import { uploadOwner } from "./upload-owner";

/**
 * Receives the files of an import and puts it into the queue; gives its identifier.
 * @throws PollDataError when the request is none, or too many wait
 */
export async function startImport(request: Request): Promise<string> {
  const allowed = await permitFor(request, "write");
  const { mode, replace, reason, name } = parseImportQuery(new URL(request.url).searchParams);
  const imports = currentImports();
  const { jobs, work, uploads } = imports;
  const { maxUploadBytes: maxBytes, maxUploadRows: maxRows } = readSettings();
  const place = jobs.takePlace();
  const id = randomUUID();
  try {
    const folder = await work.make(id);
    const owner = uploadOwner(allowed);
    const received = await receiveImport(request, { folder, maxBytes, uploads, owner, name });
    const { files, articles, mapping } = received;
    const limits = { ...DEFAULT_LIMITS, maxBytes, maxRows };
    rememberUploads(imports, id, owner, received.uploads);
    const task = { id, doer: allowed.by, files, articles, mapping, mode, replace, reason, limits };
    place.start({ ...task, spoolFolder: folder, today: today() }, () => work.remove(id));
  } catch (error) {
    place.giveBack();
    await work.remove(id);
    throw error;
  }
  void jobs.ended(id).then((how) => {
    const isPublished = how?.end === "done" && how.report.status === "published";
    return isPublished ? dropUploads(imports, id) : undefined;
  });
  return id;
}
