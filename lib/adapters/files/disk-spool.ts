import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { OpenSpool, Spool, SpoolEntry } from "@/lib/core/import/spool";
import { appendText, linesOf } from "./text-blocks";

/** Characters, as written, that are held in memory before the disk is used at all. */
const HELD = 4 << 20;
/** One of so many entries is measured for that. */
const MEASURED = 50;
/** Parts on disk: one part of a file of a gigabyte fits into memory with room to spare. */
const PARTS = 512;
/** Characters that are gathered before they are written. */
const BUFFER = 16_384;

/** Spools of one reading, in memory while they are small and in a folder of their own beyond that. */
export class DiskSpools {
  private folder: string | null = null;
  private opened = 0;

  /** @param parent where that folder is made */
  constructor(private readonly parent: string = os.tmpdir()) {}

  readonly open: OpenSpool = <T>(pack: (entry: T) => T = (entry) => entry): Spool<T> => {
    const number = this.opened++;
    return new OverflowingSpool<T>(pack, (part) => path.join(this.place(), `${number}-${part}`));
  };

  /** Removes what is on disk. */
  discard(): void {
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
    this.folder = null;
  }

  private place(): string {
    this.folder ??= mkdtempSync(path.join(this.parent, "toplines-spool-"));
    return this.folder;
  }
}

class OverflowingSpool<T> implements Spool<T> {
  private held: SpoolEntry<T>[] = [];
  private longest = 0;
  private buffers: string[] | null = null;

  constructor(
    private readonly pack: (entry: T) => T,
    private readonly pathOf: (part: number) => string,
  ) {}

  add(key: string, entry: T): void {
    if (this.buffers !== null) {
      this.write(this.buffers, key, entry);
      return;
    }
    if (this.held.length % MEASURED === 0)
      this.longest = Math.max(this.longest, key.length + JSON.stringify(this.pack(entry)).length);
    this.held.push({ key, entry });
    if (this.held.length * this.longest > HELD) this.overflow();
  }

  *parts(): Iterable<readonly SpoolEntry<T>[]> {
    if (this.buffers === null) {
      yield this.held;
      return;
    }
    for (let part = 0; part < PARTS; part++) {
      const entries: SpoolEntry<T>[] = [];
      if (existsSync(this.pathOf(part))) for (const line of linesOf(this.pathOf(part))) entries.push(entryOf(line));
      const last = this.buffers[part] ?? "";
      for (const line of last.split("\n")) if (line !== "") entries.push(entryOf(line));
      if (entries.length > 0) yield entries;
    }
  }

  private overflow(): void {
    this.buffers = Array.from({ length: PARTS }, () => "");
    for (const { key, entry } of this.held) this.write(this.buffers, key, entry);
    this.held = [];
  }

  private write(buffers: string[], key: string, entry: T): void {
    const part = hash(key) % PARTS;
    const text = `${buffers[part] ?? ""}${JSON.stringify([key, this.pack(entry)])}\n`;
    buffers[part] = text.length > BUFFER ? "" : text;
    if (text.length > BUFFER) appendText(this.pathOf(part), text);
  }
}

function entryOf<T>(line: string): SpoolEntry<T> {
  const [key, entry] = JSON.parse(line) as [string, T];
  return { key, entry };
}

/** FNV-1a: spreads keys that differ in a digit over all parts. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
