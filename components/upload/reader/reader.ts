import type { Mapping } from "@/lib/core/import/mapping";
import type { GridRow, ReaderAnswer, ReaderRequest, ReadingProgress, Seen } from "./protocol";

export interface ReaderLimits {
  readonly maxBytes: number;
  readonly maxRows: number;
}

/** What the page is told while files are read. */
export interface ReaderListener {
  readonly progress: (progress: ReadingProgress) => void;
  readonly seen: (seen: Seen) => void;
  readonly rows: (file: number, rows: readonly GridRow[]) => void;
  readonly failed: (message: string) => void;
}

/** The page's side of the reader in the worker. One reading at a time: of several wishes the last one counts. */
export class Reader {
  private readonly worker: Worker;
  private turn = 0;
  private isReading = false;
  private next: Mapping | null = null;

  constructor(
    private readonly limits: ReaderLimits,
    private readonly listener: ReaderListener,
  ) {
    this.worker = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", ({ data }: MessageEvent<ReaderAnswer>) => this.take(data));
    this.worker.addEventListener("error", (event) =>
      this.listener.failed(event.message || "The reader did not start."),
    );
  }

  /** Reads files that replace those it has. */
  open(files: readonly File[], mapping: Mapping): void {
    this.next = null;
    this.ask(files, mapping);
  }

  /** Reads the files it has anew, as a person has said something of them. */
  readAnew(mapping: Mapping): void {
    if (this.isReading) this.next = mapping;
    else this.ask(null, mapping);
  }

  rows(file: number, rows: readonly number[]): void {
    this.send({ kind: "rows", file, rows });
  }

  /** Ends it, whatever it is doing; the files are gone with it. */
  end(): void {
    this.worker.terminate();
  }

  private ask(files: readonly File[] | null, mapping: Mapping): void {
    this.turn += 1;
    this.isReading = true;
    this.send({ kind: "read", turn: this.turn, files, mapping, limits: this.limits });
  }

  private send(request: ReaderRequest): void {
    this.worker.postMessage(request);
  }

  private take(answer: ReaderAnswer): void {
    if (answer.kind === "rows") {
      this.listener.rows(answer.file, answer.rows);
      return;
    }
    if (answer.turn !== this.turn) return;
    if (answer.kind === "progress") {
      this.listener.progress(answer);
      return;
    }
    this.isReading = false;
    if (this.next !== null) {
      const mapping = this.next;
      this.next = null;
      this.ask(null, mapping);
    } else if (answer.kind === "seen") this.listener.seen(answer.seen);
    else this.listener.failed(answer.message);
  }
}
