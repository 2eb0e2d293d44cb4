import { cellName } from "./place";
import type { ProblemList } from "./problem-list";
import type { AssumedEncoding, SplitFile, SplitRow, TextFile } from "./reading";

/** Cells a message names; the rest are counted. */
const NAMED_CELLS = 5;
/** Cells looked for; a file in a code page can hold odd characters in every row. */
const COUNTED_CELLS = 1_000;

/**
 * A guessed encoding is said, with the cells whose text rests on it: a person can see at once whether they are garbled.
 * In a code page every character beyond ASCII does.
 */
export class OddCells {
  private readonly found: OddCell[] = [];
  private readonly most: number;

  constructor(private readonly file: Pick<TextFile, "assumed" | "encoding">) {
    this.most = file.assumed === null || file.encoding.startsWith("utf-16") ? 0 : COUNTED_CELLS;
  }

  /** Whether more rows need to be seen. */
  get isSeeking(): boolean {
    return this.found.length < this.most;
  }

  see({ row, line, cells }: SplitRow): void {
    cells.forEach((text, position) => {
      if (this.isSeeking && isOdd(text)) this.found.push({ row, line, column: position + 1, text });
    });
  }

  report(problems: ProblemList): void {
    const { assumed, encoding } = this.file;
    if (!assumed) return;
    const [first] = this.found;
    problems.add(first ? { row: first.row, line: first.line, column: first.column } : { line: assumed.line }, {
      severity: "note",
      code: "ENCODING_ASSUMED",
      value: first?.text ?? null,
      message: `${whyAssumed(encoding, assumed)}${cellsNamed(this.found)}`,
      hint: first
        ? "Look at these characters: if they are garbled, save the file as CSV in UTF-8."
        : "Nothing, if the table reads well.",
    });
  }
}

const NAMES: Readonly<Record<string, string>> = {
  "windows-1252": "Windows-1252",
  macintosh: "Mac Roman",
  "utf-16le": "UTF-16 (little endian)",
  "utf-16be": "UTF-16 (big endian)",
};

function whyAssumed(encoding: string, { reason, bytes, characters, line }: AssumedEncoding): string {
  const name = NAMES[encoding] ?? encoding;
  const asText = `the bytes ${bytes} on line ${line} as "${characters}"`;
  return `The file does not say its encoding and is read as ${name}, ${asText}: ${reason}.`;
}

interface OddCell {
  readonly row: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function cellsNamed(cells: readonly OddCell[]): string {
  if (cells.length === 0) return "";
  const names = cells.slice(0, NAMED_CELLS).map(({ row, column }) => cellName(row, column));
  const more = cells.length - names.length;
  const rest = more === 0 ? "" : more < COUNTED_CELLS - NAMED_CELLS ? ` and ${more} more` : ` and many more`;
  return ` It decides what stands in ${names.join(", ")}${rest}.`;
}

function isOdd(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text);
}

/** The rows above the data: a title, the header. */
export function* rowsAbove({ preamble, headerRow, headerRows }: SplitFile): Iterable<SplitRow> {
  yield* preamble;
  let { row, line } = headerRow;
  for (const cells of headerRows) {
    yield { row, line, cells };
    row += 1;
    line += 1 + lineBreaksIn(cells);
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g) ?? []).length, 0);
}
