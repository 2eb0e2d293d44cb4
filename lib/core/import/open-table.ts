import { asTable } from "./as-table";
import { isBlankCell } from "./cell-kinds";
import { dataRows, type RowsWalk } from "./data-rows";
import { detectDelimiter, type TextOpening } from "./detect-delimiter";
import { LineEnds } from "./line-ending";
import { noTable } from "./no-table";
import { type Outcome, refused } from "./outcome";
import { ownCopy } from "./own-copy";
import type { LineEnding, SplitFile, SplitRow, TextFile } from "./reading";
import { scanRecords } from "./scan-records";
import { type SplitLimits, type SplitWalk, splitRows } from "./split-rows";

/** A text as a table: its head is known, its rows are read as often as they are needed. */
export interface OpenTable {
  /** Header and first rows: enough to see what the columns hold. All rows where `isWhole`. */
  readonly head: SplitFile;
  readonly isWhole: boolean;
  /** The kinds of line end met so far. */
  readonly lineEnding: () => LineEnding;
  /** Of a table that is not whole: all its rows as they are read, many at a time. What was met on the way is left in `walk`. */
  readonly rows: (walk: RowsWalk) => Iterable<readonly SplitRow[]>;
  /** The same with all its rows in memory; refused where there are more than `most`. */
  readonly held: (most: number) => Outcome<OpenTable>;
  /** The same with further rows in its head, from where a surprise stands. */
  readonly withRows: (rows: readonly SplitRow[]) => Outcome<OpenTable>;
}

/** Rows of the head: what is looked at to tell what columns hold, and some more for lines above the header. */
const HEAD_ROWS = 2_100;
/** Blank rows are none of them, up to so many for each. */
const MOST_BLANK = 10;

/** Text to rows of cells, trimmed of nothing and interpreted in nothing. */
export function openTable(file: TextFile, limits: SplitLimits, headRows = HEAD_ROWS): Outcome<OpenTable> {
  const opening = openingOf(file);
  const delimiter = detectDelimiter(opening, limits) ?? brokenFirstRow(opening, limits);
  if (delimiter === null) return noTable();
  return new Opener(file, delimiter, limits).open(headRows);
}

class Opener {
  constructor(
    private readonly file: TextFile,
    private readonly delimiter: string,
    private readonly limits: SplitLimits,
  ) {}

  open(mostRows: number): Outcome<OpenTable> {
    const walk: SplitWalk = { lineEnds: new LineEnds(), stop: null };
    const records: SplitRow[] = [];
    let isWhole = true;
    let filled = 0;
    for (const rows of splitRows(this.file.chunks(), this.delimiter, this.limits, walk)) {
      // Copies: V8 sees that the parser's own arrays live on, takes all it makes from then on for long-lived, and reading
      // the rest of a large file takes twice as long.
      for (const row of rows) {
        records.push({ ...row, cells: row.cells.map(ownCopy) });
        if (!row.cells.every(isBlankCell)) filled += 1;
        isWhole = filled <= mostRows && records.length <= mostRows * MOST_BLANK;
        if (!isWhole) break;
      }
      if (!isWhole) break;
    }
    if (walk.stop) return { ok: false, ...walk.stop };
    return this.table(records, isWhole, walk.lineEnds);
  }

  private table(records: readonly SplitRow[], isWhole: boolean, lineEnds: LineEnds): Outcome<OpenTable> {
    const outcome = asTable(records, this.delimiter, isWhole);
    if (!outcome.ok) return outcome;
    const { split: head, frame } = outcome.value;
    const { file, delimiter, limits } = this;
    const value: OpenTable = {
      head,
      isWhole,
      lineEnding: () => lineEnds.ending,
      *rows(walk) {
        const split: SplitWalk = { lineEnds, stop: null };
        yield* dataRows(splitRows(file.chunks(), delimiter, limits, split), frame, walk);
        walk.stop = split.stop;
      },
      held: (most) => this.held(most),
      withRows: (rows) => this.table([...records, ...rows], false, lineEnds),
    };
    return { ok: true, value };
  }

  private held(most: number): Outcome<OpenTable> {
    const outcome = this.open(most);
    if (!outcome.ok || outcome.value.isWhole) return outcome;
    return refused({
      code: "FILE_TOO_LARGE_FOR_SHAPE",
      message: `The file has more than ${most} rows; a table like this one is read whole, and may have no more.`,
      hint: "Split it, by year for example.",
    });
  }
}

/** Characters that show how a table is separated. */
const OPENING = 1 << 20;

function openingOf(file: TextFile): TextOpening {
  let text = "";
  for (const chunk of file.chunks()) {
    if (text.length >= OPENING) return { text, goesOn: true };
    text += chunk;
  }
  return { text, goesOn: false };
}

/** When a stray quote breaks the very first row there is no structure to see; a comma at least shows where it stands. */
function brokenFirstRow({ text, goesOn }: TextOpening, limits: SplitLimits): string | null {
  const scan = scanRecords(text, ",", { limits, goesOn, most: 1 });
  return scan.records.length === 0 && scan.stop ? "," : null;
}
