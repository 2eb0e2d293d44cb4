import { DEFAULT_LIMITS, type ImportLimits } from "@/lib/core/import/limits";
import { type HeldFiles, holdFiles } from "./held-files";
import type { ReaderAnswer, ReaderRequest } from "./protocol";
import { openedFile, seeFiles } from "./see-files";

/**
 * The importer in a web worker: the very code of the command line and the server, away from the thread that keeps the
 * page alive. To cancel, the page ends the worker, and all files go with it.
 */

/** Between two reports of progress. */
const REPORT_MS = 50;

let held: HeldFiles = { tables: [], problems: [] };
let limits: ImportLimits = DEFAULT_LIMITS;

addEventListener("message", ({ data }: MessageEvent<ReaderRequest>) => {
  if (data.kind === "rows") giveRows(data);
  else
    read(data).catch((error: unknown) =>
      answer({ kind: "failed", turn: data.turn, message: error instanceof Error ? error.message : String(error) }),
    );
});

async function read({ turn, files, mapping, limits: given }: Extract<ReaderRequest, { kind: "read" }>): Promise<void> {
  const started = performance.now();
  limits = { ...DEFAULT_LIMITS, ...given };
  if (files) held = await holdFiles(files, limits.maxBytes);
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
  answer({ kind: "seen", turn, seen: { ...seen, preview, milliseconds: performance.now() - started } });
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
