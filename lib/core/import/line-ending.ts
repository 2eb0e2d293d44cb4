import type { LineEnding } from "./reading";

/** The ends of records that were met; those inside quoted cells are text and do not count. */
export class LineEnds {
  lf = false;
  crlf = false;
  cr = false;

  /** `null` before any was met counts as a line feed. */
  get ending(): LineEnding {
    if (Number(this.crlf) + Number(this.cr) + Number(this.lf) > 1) return "mixed";
    if (this.crlf) return "crlf";
    return this.cr ? "cr" : "lf";
  }
}
