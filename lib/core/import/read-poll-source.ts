import { NO_VARIANTS, type PollVariants } from "./apart";
import type { ByteSource } from "./byte-source";
import { Scattered } from "./checks/groups";
import type { Description } from "./description";
import { emptyDescription } from "./description";
import { inspectionOf, NOTHING_SEEN, type Sight } from "./inspection";
import { DEFAULT_LIMITS, type ImportLimits } from "./limits";
import type { Mapping } from "./mapping";
import type { Companion, JoinLink } from "./matrix/matrix-reading";
import { type OpenTable, openTable } from "./open-table";
import { openText } from "./open-text";
import type { Finding, Place } from "./problem-list";
import { ProblemList } from "./problem-list";
import { readTable } from "./read-table";
import type { Inspection, SplitRow, TextFile } from "./reading";
import type { ReadFigure } from "./row-reader";
import { memorySpool, type OpenSpool } from "./spool";
import { Surprise } from "./surprise";
import type { DecimalSign } from "./values/decimal-text";

export interface ReadOptions {
  /** ISO date of today: the core has no clock. */
  readonly today: string;
  readonly mapping?: Mapping;
  readonly limits?: ImportLimits;
  /** Says which questions are multiple choice. */
  readonly description?: Description;
  /** Tables read beside this one, where its keys or codes get their meaning from them. */
  readonly companions?: readonly Companion[];
  /** Rows that decide how a file is read, as far as it has them; a small number shows that they do not matter. */
  readonly headRows?: number;
  /** Where the checks keep what must meet again; in memory unless said. */
  readonly openSpool?: OpenSpool;
}

/** Takes the figures of a file one by one. They count only when the reading turns out sound. */
export interface FigureSink {
  /** Called before the first figure, and again when the file must be read anew: what was given so far is void. */
  readonly restart: () => void;
  readonly add: (figure: ReadFigure) => void;
}

/** What was seen of a file whose figures went into a sink. */
export interface SourceReading {
  readonly inspection: Inspection;
  /** Whether there is no error and nothing left to ask: only then do the figures count. */
  readonly isSound: boolean;
  /** What the file itself says of its questions, where its form can. */
  readonly description?: Description | undefined;
  /** The columns by which it was joined with files read beside it. */
  readonly links?: readonly JoinLink[] | undefined;
}

/** What became clear only when the file was read to its end, and holds when it is read anew. */
export interface Settled {
  readonly variants: PollVariants;
  /** Answers that belong together stand apart. */
  readonly areScattered: boolean;
  /** The decimal sign that all rows show, where the head shows another. */
  readonly decimal?: DecimalSign | null;
  /** Percentages turned out to be fractions. */
  readonly fractions: Finding | null;
}

/**
 * Reads a polling file to the end and says all that stands against it at once. Files of any size: rows are read as a
 * stream, and what a row far down says of the whole file has it read anew with that row in sight.
 */
export function readPollSource(source: ByteSource, options: ReadOptions, sink: FigureSink): SourceReading {
  const problems = new ProblemList(source.name);
  const limits = options.limits ?? DEFAULT_LIMITS;
  const text = openText(source, limits);
  if (!text.ok) return refused(source, problems, text, NOTHING_SEEN);
  const table = openTable(text.value, limits, options.headRows);
  if (!table.ok) return refused(source, problems, table, { ...NOTHING_SEEN, text: text.value });
  return readAnewUntilSettled(source, { text: text.value, table: table.value }, options, sink);
}

interface Opened {
  readonly text: TextFile;
  readonly table: OpenTable;
}

/** Each surprise changes one of a handful of decisions, or shows one more column; more than that is a fault of ours. */
const MOST_DECISIONS = 30;

function readAnewUntilSettled(
  source: ByteSource,
  { text, table: opened }: Opened,
  options: ReadOptions,
  sink: FigureSink,
): SourceReading {
  const surprises: SplitRow[] = [];
  let table = opened;
  let settled: Settled = { variants: NO_VARIANTS, areScattered: false, fractions: null };
  const { description = emptyDescription, openSpool = memorySpool, companions = [], ...rest } = options;
  const most = MOST_DECISIONS + (options.limits ?? DEFAULT_LIMITS).maxColumns;
  for (let reading = 1; reading <= most; reading++) {
    const problems = new ProblemList(source.name);
    sink.restart();
    try {
      const full = { ...rest, description, openSpool, companions, fileName: source.name };
      const read = readTable({ text, table, settled, problems, sink }, full);
      if (read.again) settled = read.again;
      else return readingOf(source, { ...read.sight, text }, problems, read);
    } catch (error) {
      if (error instanceof Scattered) settled = { ...settled, areScattered: true };
      else if (error instanceof Surprise) {
        surprises.push(error.row);
        table = withRows(opened, surprises);
      } else throw error;
    }
  }
  throw new Error(`${source.name} does not settle.`);
}

function withRows(table: OpenTable, rows: readonly SplitRow[]): OpenTable {
  const wider = table.withRows(rows);
  if (!wider.ok) throw new Error(wider.finding.message);
  return wider.value;
}

function readingOf(
  source: ByteSource,
  sight: Sight,
  problems: ProblemList,
  { description, links }: Pick<SourceReading, "description" | "links">,
): SourceReading {
  const inspection = inspectionOf(source, sight, problems.list());
  return { inspection, isSound: !problems.hasErrors() && sight.asks.length === 0, description, links };
}

function refused(
  source: ByteSource,
  problems: ProblemList,
  { place, finding }: { readonly place: Place; readonly finding: Finding },
  sight: Sight,
): SourceReading {
  problems.add(place, finding);
  return { inspection: inspectionOf(source, sight, problems.list()), isSound: false };
}
