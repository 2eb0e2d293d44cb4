import { DEFAULT_LIMITS, type ImportLimits } from "@/lib/core/import/limits";
import type { Mapping } from "@/lib/core/import/mapping";
import { type HeldFiles, holdFiles, NO_FILES } from "./held-files";
import type { ReaderAnswer, ReaderRequest } from "./protocol";
import { openedFile, seeFiles } from "./see-files";

/**
 * The importer in a web worker: the very code of the command line and the server, away from the thread that keeps the
 * page alive. To cancel, the page ends the worker, and all files go with it.
 */

/** Between two reports of progress. */
const REPORT_MS = 50;

let held: HeldFiles = NO_FILES;
let limits: ImportLimits = DEFAULT_LIMITS;

addEventListener("message", ({ data }: MessageEvent<ReaderRequest>) => {
  if (data.kind === "rows") giveRows(data);
  else
    read(data).catch((error: unknown) =>
      answer({ kind: "failed", turn: data.turn, message: error instanceof Error ? error.message : String(error) }),
    );
});

async function read({ turn, files, mapping: said, limits: given }: Extract<ReaderRequest, { kind: "read" }>) {
  const started = performance.now();
  limits = { ...DEFAULT_LIMITS, ...given };
  if (files) held = await holdFiles(files, limits.maxBytes);
  // A mapping that somebody loads is their last word; what they say afterwards stands over it.
  const mapping = files ? held.mappings.reduce((all, loaded) => over(all, loaded.mapping), said) : said;
  const mappingFiles = files ? held.mappings.map(({ name }) => name) : [];
  let told = performance.now();
  const seen = seeFiles(held.tables, {
    mapping,
    limits,
    today: today(),
    tell: (progress) => {
      if (performance.now() - told < REPORT_MS) return;
      told = performance.now();
      answer({ kind: "progress", turn, ...progress });
    },
  });
  const preview = { ...seen.preview, problems: [...held.problems, ...seen.preview.problems] };
  const milliseconds = performance.now() - started;
  answer({ kind: "seen", turn, seen: { ...seen, preview, mapping, mappingFiles, milliseconds } });
}

function over(mapping: Mapping, loaded: Mapping): Mapping {
  return {
    columns: { ...mapping.columns, ...loaded.columns },
    values: { ...mapping.values, ...loaded.values },
    answers: { ...mapping.answers, ...loaded.answers },
  };
}

function giveRows({ file, rows }: Extract<ReaderRequest, { kind: "rows" }>): void {
  const table = held.tables[file];
  const cells = table && openedFile(table, limits)?.cells;
  answer({
    kind: "rows",
    file,
    rows: rows.flatMap((row) => {
      const found = cells?.cells(row);
      return found ? [{ row, cells: found }] : [];
    }),
  });
}

function answer(message: ReaderAnswer): void {
  postMessage(message);
}

/** The editor's own date. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
