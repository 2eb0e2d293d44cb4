/** Bytes, roughly, that a remembered text takes beside its characters: the account of it, and its place in a map. */
const COST_OF_A_TEXT = 200;

/** Of a column: some 1,000 short texts, many more than a list of answers has. */
const ROOM_OF_A_COLUMN = 200_000;

/** Of all columns that are named as identifiers, beyond that: some 200,000 numbers of respondents. */
const ROOM_OF_IDENTIFIERS = 40_000_000;

/** What is left to remember texts in, so that a file of any size is profiled in the same memory. */
export interface SpareRoom {
  left: number;
}

export function roomOfIdentifiers(): SpareRoom {
  return { left: ROOM_OF_IDENTIFIERS };
}

/** The room of one column; where that ends, the spare one that it shares with others. */
export class TextRoom {
  private readonly own: SpareRoom = { left: ROOM_OF_A_COLUMN };

  constructor(private readonly spare: SpareRoom | null) {}

  /** Takes the room that a text needs; `false` when there is none. */
  take(text: string): boolean {
    const cost = COST_OF_A_TEXT + text.length;
    const room = this.own.left >= cost ? this.own : this.spare;
    if (room === null || room.left < cost) return false;
    room.left -= cost;
    return true;
  }
}
