import { sourceOf } from "../byte-source";
import { DEFAULT_LIMITS, type ImportLimits } from "../limits";
import type { Companion, JoinLink } from "../matrix/matrix-reading";
import { recogniseMatrixShape } from "../matrix-shape";
import { openTable } from "../open-table";
import { openText } from "../open-text";
import { readPollFile } from "../read-poll-file";
import type { ReadOptions } from "../read-poll-source";
import type { FileReading, FileShape, InputFile } from "../reading";

/** How the files of one call belong together. */
export interface Join {
  readonly files: readonly { readonly name: string; readonly shape: FileShape }[];
  /** The columns whose keys lead from one file to another. */
  readonly links: readonly JoinLink[];
  readonly counts: {
    readonly polls: number;
    readonly questions: number;
    readonly countries: number;
    readonly results: number;
  };
}

export interface JoinedReadings {
  /** One a file, in their order. */
  readonly readings: readonly FileReading[];
  /** `null` when no file needs another. */
  readonly join: Join | null;
}

/** Shapes that say too little alone. */
const JOINABLE: ReadonlySet<FileShape> = new Set(["long", "poll-table", "question-table", "battery", "code-book"]);

/** Reads all files of one call; those that hold keys or codes get their meaning from the others. */
export function readPollFiles(
  files: readonly InputFile[],
  options: ReadOptions,
  own: (file: InputFile) => Partial<ReadOptions> = () => ({}),
): JoinedReadings {
  const tables = files.length > 1 ? files.flatMap((file) => glimpse(file, options.limits ?? DEFAULT_LIMITS) ?? []) : [];
  const readings = files.map((file) => {
    const companions = tables.flatMap((table) => (table.file === file ? [] : [table.companion]));
    return readPollFile(file, { ...options, companions, ...own(file) });
  });
  return { readings, join: joinOf(readings) };
}

/** A file as far as it must be known to be joined with another; `null` when it stands for itself. */
function glimpse(file: InputFile, limits: ImportLimits): { file: InputFile; companion: Companion } | null {
  const text = openText(sourceOf(file), limits);
  const table = text.ok ? openTable(text.value, limits) : text;
  const shape = table.ok ? recogniseMatrixShape(table.value.head)?.shape : undefined;
  if (!table.ok || shape === undefined || !JOINABLE.has(shape)) return null;
  const held = table.value.isWhole ? table : table.value.held(limits.maxHeldRows);
  return held.ok ? { file, companion: { name: file.name, shape, split: held.value.head } } : null;
}

function joinOf(readings: readonly FileReading[]): Join | null {
  const links = readings.flatMap((reading) => reading.links ?? []);
  if (links.length === 0) return null;
  const names = new Set(links.flatMap(({ file, toFile }) => [file, toFile]));
  const counts = readings.flatMap(({ links: own, inspection }) => (own?.length ? inspection.counts : []));
  const sum = (name: keyof Join["counts"]) => counts.reduce((total, count) => total + count[name], 0);
  return {
    files: readings.flatMap(({ inspection: { file, shape } }) =>
      names.has(file.name) && shape !== null ? [{ name: file.name, shape }] : [],
    ),
    links,
    counts: { polls: sum("polls"), questions: sum("questions"), countries: sum("countries"), results: sum("results") },
  };
}
