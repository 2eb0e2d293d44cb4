import { Assembly } from "@/lib/core/import/assemble";
import { type ByteSource, sourceOf } from "@/lib/core/import/byte-source";
import type { Description } from "@/lib/core/import/description";
import { readPollSources } from "@/lib/core/import/join/read-poll-files";
import type { ImportLimits } from "@/lib/core/import/limits";
import type { Mapping } from "@/lib/core/import/mapping";
import { openTable } from "@/lib/core/import/open-table";
import { openText } from "@/lib/core/import/open-text";
import type { FigureSink } from "@/lib/core/import/read-poll-source";
import type { SplitFile, TextFile } from "@/lib/core/import/reading";
import { withProgress } from "@/lib/core/import/with-progress";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import { CellIndex } from "./cell-index";
import { draftPreview } from "./draft-preview";
import { firstPolls } from "./first-polls";
import { firstValues } from "./first-values";
import type { GridSize, ReadingProgress, Seen } from "./protocol";

/** A file as the worker keeps it while the page is open. */
export interface HeldFile {
  readonly name: string;
  readonly size: number;
  /** `null` where it is larger than what is read: it is refused without a look inside. */
  readonly bytes: Uint8Array | null;
  /** What a JSON file beside it says. */
  readonly described?: Description;
  /** Its text and where its rows start, once it was opened; no mapping changes them. */
  opened?: Opened | null;
}

interface Opened {
  readonly text: TextFile;
  readonly head: SplitFile | null;
  readonly cells: CellIndex | null;
}

export interface SeeOptions {
  readonly mapping: Mapping;
  readonly limits: ImportLimits;
  /** ISO date. */
  readonly today: string;
  readonly tell?: (progress: ReadingProgress) => void;
}

/** Reads all files together with the importer itself and tells what was seen; their bytes stay here. */
export function seeFiles(files: readonly HeldFile[], options: SeeOptions): Pick<Seen, "files" | "join" | "preview"> {
  const { mapping, limits, today } = options;
  const progress = new Progress(files, options.tell);
  const sources = files.map((file) => withProgress(byteSource(file), (at) => progress.bytes(at.name, at.read)));
  const sinks = sources.map((source) => new DraftSink(source.name, () => progress.figure()));
  const { readings, join } = readPollSources(
    sources,
    { mapping, limits, today },
    (source) => sinks[sources.indexOf(source)] ?? new DraftSink(source.name, () => {}),
    (source) => ({ description: files[sources.indexOf(source)]?.described }),
  );
  const tables = readings.flatMap((reading, position) => {
    const [file, sink] = [files[position], sinks[position]];
    return file && sink ? [{ reading, assembly: sink.assembly, described: file.described, file, sink }] : [];
  });
  return {
    join,
    preview: draftPreview(tables),
    files: tables.map(({ reading: { inspection }, file, sink }) => {
      const opened = openedFile(file, limits);
      return {
        inspection,
        firstValues: opened?.head ? firstValues(opened.head, inspection.columns, sink.first) : [],
        grid: gridSize(opened),
      };
    }),
  };
}

/** The digest is the server's to compute: a page on plain http has no crypto. */
function byteSource({ name, size, bytes }: HeldFile): ByteSource {
  return { ...sourceOf({ name, bytes: bytes ?? new Uint8Array(), sha256: "" }), size };
}

/** The text, the first rows and the places of all rows of a file, found once. */
export function openedFile(file: HeldFile, limits: ImportLimits): Opened | null {
  if (file.opened === undefined) file.opened = open(file, limits);
  return file.opened;
}

function open(file: HeldFile, limits: ImportLimits): Opened | null {
  const text = openText(byteSource(file), limits);
  if (!text.ok) return null;
  const table = openTable(text.value, limits);
  // What is no table still shows where it breaks.
  const delimiter = table.ok ? table.value.head.delimiter : ",";
  const head = table.ok ? table.value.head : null;
  return { text: text.value, head, cells: new CellIndex(text.value, delimiter, limits) };
}

function gridSize(opened: Opened | null): GridSize | null {
  if (opened?.cells == null) return null;
  const { cells, head } = opened;
  const first = head?.headerRow.row;
  const headerRows = first === undefined ? [] : Array.from({ length: head?.headerLines ?? 0 }, (_, at) => first + at);
  return { rows: cells.rows, columns: Math.max(cells.columns, head?.header.length ?? 0), headerRows };
}

/** Records of the first rows, kept to show what was made of them. */
const FIRST_RECORDS = 200;

/** Puts figures together as they are read, sound or not: a preview shows what could be read so far. */
class DraftSink implements FigureSink {
  assembly: Assembly;
  first: TidyRecord[] = [];

  constructor(
    private readonly name: string,
    private readonly count: () => void,
  ) {
    this.assembly = new Assembly({ name }, firstPolls());
  }

  restart(): void {
    this.assembly = new Assembly({ name: this.name }, firstPolls());
    this.first = [];
  }

  add({ record }: { readonly record: TidyRecord }): void {
    this.assembly.add(record);
    if (this.first.length < FIRST_RECORDS) this.first.push(record);
    this.count();
  }
}

class Progress {
  private readonly read = new Map<string, number>();
  private readonly size: number;
  private figures = 0;

  constructor(
    files: readonly HeldFile[],
    private readonly tell: SeeOptions["tell"],
  ) {
    this.size = files.reduce((sum, { size }) => sum + size, 0);
  }

  /** A file is read more than once; what counts is how far it was read at most. */
  bytes(name: string, read: number): void {
    this.read.set(name, Math.max(read, this.read.get(name) ?? 0));
    this.say(name);
  }

  figure(): void {
    this.figures += 1;
    if (this.figures % 1_000 === 0) this.say("");
  }

  private say(name: string): void {
    const read = [...this.read.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.tell?.({ name, read, size: this.size, figures: this.figures });
  }
}
