import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { writeText } from "./text-blocks";

/** Characters that are held before the text goes to disk, and gathered there before they are written. */
const HELD = 4 << 20;
const BUFFER = 1 << 18;

/** A text that is made piece by piece and read when it is complete: in memory while short, then in a file of its own. */
export class GrowingText {
  private pieces: string[] = [];
  private length = 0;
  private file: { readonly handle: number; readonly folder: string } | null = null;

  append(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    if (this.length > (this.file ? BUFFER : HELD)) this.flush();
  }

  /** The text from its beginning, in UTF-8. */
  *bytes(): Iterable<Uint8Array> {
    if (this.file) {
      const buffer = new Uint8Array(BUFFER);
      let at = 0;
      for (let length = 1; length > 0; at += length) {
        length = readSync(this.file.handle, buffer, 0, buffer.length, at);
        if (length > 0) yield buffer.slice(0, length);
      }
    }
    yield Buffer.from(this.pieces.join(""));
  }

  /** Empties the text and removes what is on disk. */
  clear(): void {
    this.pieces = [];
    this.length = 0;
    if (this.file === null) return;
    closeSync(this.file.handle);
    rmSync(this.file.folder, { recursive: true, force: true });
    this.file = null;
  }

  private flush(): void {
    if (this.file === null) {
      const folder = mkdtempSync(path.join(os.tmpdir(), "toplines-text-"));
      this.file = { handle: openSync(path.join(folder, "text"), "w+"), folder };
    }
    writeText(this.file.handle, this.pieces.join(""));
    this.pieces = [];
    this.length = 0;
  }
}
