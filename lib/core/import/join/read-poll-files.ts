import { type ByteSource, sourceOf } from "../byte-source";
import { DEFAULT_LIMITS, type ImportLimits } from "../limits";
import type { Companion, JoinLink } from "../matrix/matrix-reading";
import { recogniseMatrixShape } from "../matrix-shape";
import { openTable } from "../open-table";
import { openText } from "../open-text";
import { type FileReading, readPollFile } from "../read-poll-file";
import { type FigureSink, type ReadOptions, readPollSource, type SourceReading } from "../read-poll-source";
import type { FileShape, InputFile } from "../reading";

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

export interface JoinedReadings<R extends SourceReading> {
  /** One a file, in their order. */
  readonly readings: readonly R[];
  /** `null` when no file needs another. */
  readonly join: Join | null;
}

/** Shapes that say too little alone. */
const JOINABLE: ReadonlySet<FileShape> = new Set(["long", "poll-table", "question-table", "battery", "code-book"]);

/** Reads all files of one call; those that hold keys or codes get their meaning from the others. `own` is said of one file. */
export function readPollFiles(
  files: readonly InputFile[],
  options: ReadOptions,
  own: (file: InputFile) => Partial<ReadOptions> = () => ({}),
): JoinedReadings<FileReading> {
  const sources = files.map(sourceOf);
  return joined(sources, options, (_, position, companions) => {
    const file = files[position];
    if (!file) throw new Error(`There is no file ${position}.`);
    return readPollFile(file, { ...options, companions, ...own(file) });
  });
}

/** The same of files of any size, whose figures go into a sink each. */
export function readPollSources(
  sources: readonly ByteSource[],
  options: ReadOptions,
  sinkOf: (source: ByteSource) => FigureSink,
  own: (source: ByteSource) => Partial<ReadOptions> = () => ({}),
): JoinedReadings<SourceReading> {
  return joined(sources, options, (source, _, companions) =>
    readPollSource(source, { ...options, companions, ...own(source) }, sinkOf(source)),
  );
}

function joined<R extends SourceReading>(
  sources: readonly ByteSource[],
  options: ReadOptions,
  read: (source: ByteSource, position: number, companions: readonly Companion[]) => R,
): JoinedReadings<R> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const tables = sources.length > 1 ? sources.flatMap((source) => glimpse(source, limits) ?? []) : [];
  const readings = sources.map((source, position) =>
    read(
      source,
      position,
      tables.flatMap((table) => (table.source === source ? [] : [table.companion])),
    ),
  );
  return { readings, join: joinOf(readings) };
}

/** A file as far as it must be known to be joined with another; `null` when it stands for itself. */
function glimpse(source: ByteSource, limits: ImportLimits): { source: ByteSource; companion: Companion } | null {
  const text = openText(source, limits);
  const table = text.ok ? openTable(text.value, limits) : text;
  const shape = table.ok ? recogniseMatrixShape(table.value.head)?.shape : undefined;
  if (!table.ok || shape === undefined || !JOINABLE.has(shape)) return null;
  const held = table.value.isWhole ? table : table.value.held(limits.maxHeldRows);
  return held.ok ? { source, companion: { name: source.name, shape, split: held.value.head } } : null;
}

function joinOf(readings: readonly SourceReading[]): Join | null {
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
