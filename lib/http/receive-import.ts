import { copyFile, link, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { cleanFileName } from "@/lib/adapters/files/file-name";
import { savePieces } from "@/lib/adapters/files/save-pieces";
import { steadyPieces } from "@/lib/adapters/files/steady-pieces";
import type { UploadArea } from "@/lib/adapters/files/upload-area";
import type { Mapping } from "@/lib/core/import/mapping";
import type { TaskFile } from "@/lib/publishing/import-task";
import { checkMapping, parseMapping } from "@/lib/publishing/json-file";
import { MOST_FILES, readForm } from "./multipart-files";
import { bodyOf, mediaTypeOf, readJson, requireMediaType } from "./request-body";
import { requestInvalid } from "./request-invalid";

/** What came with a request, its files on the disk. */
export interface Received {
  readonly files: readonly TaskFile[];
  readonly articles: readonly TaskFile[];
  readonly mapping: Mapping | null;
  /** The uploads the files were. */
  readonly uploads: readonly string[];
}

/** Where the files go, and whose uploads may be named. */
export interface Reception {
  /** A folder of this import alone. */
  readonly folder: string;
  readonly maxBytes: number;
  readonly uploads: UploadArea;
  readonly owner: string;
  /** What a body that is a file is called. */
  readonly name: string | null;
}

const FORMS = ["text/csv", "multipart/form-data", "application/json"];

const requestSchema = z.strictObject({
  uploads: z.array(z.string()).min(1).max(MOST_FILES),
  mapping: z.unknown().optional(),
});

/** Receives the files of an import: as the body, as parts of a form, or by the uploads they are. */
export async function receiveImport(request: Request, reception: Reception): Promise<Received> {
  requireMediaType(request, FORMS);
  const kind = mediaTypeOf(request);
  if (kind === "text/csv") return receiveFile(request, reception);
  return kind === "application/json" ? receiveUploads(request, reception) : receiveForm(request, reception);
}

async function receiveFile(request: Request, { folder, maxBytes, name }: Reception): Promise<Received> {
  const file = { name: cleanFileName(name ?? ""), path: path.join(folder, "0") };
  await savePieces(steadyPieces(bodyOf(request)), { ...file, maxBytes });
  return { files: [file], articles: [], mapping: null, uploads: [] };
}

async function receiveUploads(request: Request, { folder, uploads, owner }: Reception): Promise<Received> {
  const body = await readJson(request, requestSchema);
  const ids = [...new Set(body.uploads)];
  const mapping = body.mapping === undefined ? null : checkMapping(body.mapping, "mapping");
  const files: TaskFile[] = [];
  for (const id of ids) {
    const { name, path: from } = await uploads.arrived(owner, id);
    const file = { name, path: path.join(folder, String(files.length)) };
    // A second name for the bytes, which stays when the upload is deleted; not every disk can do that.
    await link(from, file.path).catch(() => copyFile(from, file.path));
    files.push(file);
  }
  return { files, articles: [], mapping, uploads: ids };
}

async function receiveForm(request: Request, { folder, maxBytes }: Reception): Promise<Received> {
  const files: TaskFile[] = [];
  const texts = new Map<string, string>();
  await readForm(bodyOf(request), request.headers.get("content-type") ?? "", {
    onFile: async (given, pieces) => {
      const file = { name: cleanFileName(given), path: path.join(folder, String(files.length)) };
      files.push(file);
      await savePieces(pieces, { ...file, maxBytes });
    },
    onText: (part, text) => {
      if (!["mapping", "article"].includes(part))
        throw requestInvalid([{ part: "A part of the form", found: part, allowed: "file, mapping and article" }]);
      if (texts.has(part)) throw requestInvalid([{ part: `The part ${part}`, allowed: "one value" }]);
      texts.set(part, text);
    },
  });
  const [mapping, article] = [texts.get("mapping"), texts.get("article")];
  if (files.length === 0 && article === undefined)
    throw requestInvalid([{ part: "The form", allowed: "at least one part called file, with a file name" }]);
  const articles = article === undefined ? [] : [{ name: "article.json", path: path.join(folder, "article") }];
  for (const file of articles) await writeFile(file.path, article ?? "", { mode: 0o600 });
  return {
    files,
    articles,
    mapping: mapping === undefined ? null : parseMapping({ name: "mapping", text: mapping }),
    uploads: [],
  };
}
