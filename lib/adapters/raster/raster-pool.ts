import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { DrawingJob } from "./draw-file";

/** More pictures are waiting than can be drawn in a time anybody would wait. */
export class TooManyPictures extends Error {
  constructor() {
    super("Too many pictures are waiting to be drawn.");
    this.name = "TooManyPictures";
  }
}

export interface PoolOptions {
  /** Threads that draw. */
  readonly threads?: number;
  /** Jobs that may wait. */
  readonly mostWaiting?: number;
  /** After this time a job is given up. */
  readonly timeoutMs?: number;
}

interface Waiting {
  readonly job: DrawingJob;
  readonly resolve: (file: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

/** At some 100 ms a picture, the last of so many waits about five seconds. */
const MOST_WAITING = 50;
const TIMEOUT_MS = 20_000;

/**
 * Draws files of pictures in threads of their own, so that a page is never late because a picture is being drawn. Threads are
 * started when they are first needed, one fewer than the machine has cores.
 */
export class RasterPool {
  private readonly threads: number;
  private readonly mostWaiting: number;
  private readonly timeoutMs: number;
  private readonly idle: Worker[] = [];
  private readonly waiting: Waiting[] = [];
  private started = 0;

  constructor({ threads, mostWaiting, timeoutMs }: PoolOptions = {}) {
    this.threads = threads ?? Math.max(1, availableParallelism() - 1);
    this.mostWaiting = mostWaiting ?? MOST_WAITING;
    this.timeoutMs = timeoutMs ?? TIMEOUT_MS;
  }

  /**
   * The file of a picture.
   * @throws TooManyPictures when the queue is full
   */
  draw(job: DrawingJob): Promise<Uint8Array<ArrayBuffer>> {
    if (this.waiting.length >= this.mostWaiting) return Promise.reject(new TooManyPictures());
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const worker = this.idle.pop() ?? this.start();
    if (worker === null) return;
    const waiting = this.waiting.shift();
    if (waiting !== undefined) this.run(worker, waiting);
  }

  private start(): Worker | null {
    if (this.started >= this.threads) return null;
    this.started += 1;
    // The server is always started in the checkout, and tsx reads the TypeScript as it is.
    const file = path.join(process.cwd(), "lib/adapters/raster/raster-worker.mjs");
    const worker = new Worker(pathToFileURL(file));
    worker.on("error", (error) => console.error("A drawing thread failed:", error));
    worker.on("exit", () => {
      this.started -= 1;
      const at = this.idle.indexOf(worker);
      if (at >= 0) this.idle.splice(at, 1);
      this.next();
    });
    // A thread that waits for work does not keep the process alive.
    worker.unref();
    return worker;
  }

  private run(worker: Worker, { job, resolve, reject }: Waiting): void {
    worker.ref();
    const timer = setTimeout(() => failed(new Error("Drawing a picture took too long.")), this.timeoutMs);
    const ended = () => failed(new Error("The thread that draws pictures ended."));
    const done = () => {
      clearTimeout(timer);
      worker.off("error", failed).off("exit", ended).off("message", answered);
      worker.unref();
    };
    const failed = (error: Error) => {
      done();
      // Its end makes room for a new one.
      void worker.terminate();
      reject(error);
    };
    const answered = (answer: { file?: Uint8Array<ArrayBuffer>; failure?: string }) => {
      done();
      this.idle.push(worker);
      if (answer.file !== undefined) resolve(answer.file);
      else reject(new Error(answer.failure));
      this.next();
    };
    worker.on("error", failed).on("exit", ended).on("message", answered);
    worker.postMessage(job);
  }

  /** Ends the threads; jobs that are still waiting fail. */
  async close(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(new Error("The server is stopping."));
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }
}
