import type { ColumnProfile } from "./column-profile";
import { type CellLook, lookAtCell } from "./look-at-cell";
import { QuickMap } from "./quick-map";
import type { SeenDays } from "./seen-days";
import { type CountedText, countedText } from "./seen-texts";
import type { TextRoom } from "./text-room";

/**
 * Makes the profile of one column while the rows pass by. A different text is looked at once and then only counted;
 * where there is no room for more of them, every cell is looked at and none is remembered.
 */
export class ColumnCollector {
  private texts: QuickMap<CountedText> | null = new QuickMap();
  private different = 0;
  private variety: ColumnProfile["variety"] | null = null;
  private filled = 0;
  private numbers = 0;
  private dates = 0;
  private weighted = 0;
  private sumOfWeights = 0;
  private haveDecimals = false;

  constructor(
    private readonly room: TextRoom,
    private readonly days: SeenDays | null,
  ) {}

  /** A cell as it stands in the file; the spaces around it do not count. */
  see(raw: string, row: number, line: number): void {
    // Nearly every cell is a known text without spaces around it.
    const text = this.texts?.get(raw);
    if (text === undefined) this.seeTrimmed(raw.trim(), raw, row, line);
    else this.seeAgain(text);
  }

  /** The profile after the last of so many rows. */
  finish(rows: number): ColumnProfile {
    const texts = this.texts?.values() ?? null;
    if (texts) this.forget();
    const { filled, numbers, dates, haveDecimals } = this;
    return {
      rows,
      filled,
      numbers,
      dates,
      texts,
      variety: this.variety ?? { texts: 0, cells: 0 },
      weights: { mean: this.sumOfWeights / this.weighted, haveDecimals },
      days: this.days,
    };
  }

  private seeAgain(text: CountedText): void {
    text.count += 1;
    // Added row by row, as sums of decimals depend on their order.
    if (text.weight >= 0) this.sumOfWeights += text.weight;
  }

  private seeTrimmed(cell: string, raw: string, row: number, line: number): void {
    const known = cell === raw ? undefined : this.texts?.get(cell);
    if (known) this.seeAgain(known);
    else if (this.texts !== null && this.room.take(cell)) this.remember(countedText(cell, row, line), this.texts);
    else this.seeUnremembered(cell);
  }

  private remember(text: CountedText, texts: QuickMap<CountedText>): void {
    texts.set(text.text, text);
    if (text.isStated) this.different += 1;
    this.lookCloser(text.text, text);
  }

  private seeUnremembered(cell: string): void {
    if (this.texts !== null) this.forget();
    const look = lookAtCell(cell);
    this.count(look, 1);
    this.lookCloser(cell, look);
  }

  private lookCloser(cell: string, { kind, weight }: CellLook): void {
    if (weight >= 0) this.sumOfWeights += weight;
    if (!this.haveDecimals && /\d[.,]\d/.test(cell)) this.haveDecimals = true;
    if (kind !== "not-stated") this.days?.see(cell);
  }

  private forget(): void {
    for (const text of this.texts?.values() ?? []) this.count(text, text.count);
    this.variety = { texts: this.different, cells: this.filled };
    this.texts = null;
  }

  private count({ kind, weight }: CellLook, times: number): void {
    if (kind !== "not-stated") this.filled += times;
    if (kind === "number") this.numbers += times;
    if (kind === "date") this.dates += times;
    if (weight >= 0) this.weighted += times;
  }
}
