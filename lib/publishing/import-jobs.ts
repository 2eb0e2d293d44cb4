import { refusal } from "@/lib/core/refusal";
import type { ImportStage, ImportTask } from "./import-task";
import type { ImportProcess, ProcessEnd } from "./start-import-process";

/** Where an import of this server is. */
export type JobState =
  | { readonly state: "waiting" }
  | ({ readonly state: "working" } & ImportStage)
  | { readonly state: "ended"; readonly how: JobEnd };

/** How it ended: as its process said, or because it was cancelled or took too long. */
export type JobEnd =
  | ProcessEnd
  | { readonly end: "cancelled" | "too long" }
  /** It was ended when all was written, and before it could say so. */
  | { readonly end: "landed"; readonly as: Landed };

/** What the store knows of an import. */
export interface Landed {
  readonly status: "draft" | "published";
  readonly revision: number | null;
}

export interface ImportJobsOptions {
  readonly start: (task: ImportTask, tell: (stage: ImportStage) => void) => ImportProcess;
  /** What became of an import whose process did not live to tell; `null` = nothing of it is there. */
  readonly findLanded: (task: ImportTask) => Promise<Landed | null>;
  readonly atOnce?: number;
  readonly mostWaiting?: number;
  readonly limitMs?: number;
  /** How long the end of an import is remembered. */
  readonly keptMs?: number;
}

/** A place among the imports under way. It is given back unless an import is started in it. */
export interface Place {
  /** @param tidyUp called when nothing of the import is needed any more but its end */
  start(task: ImportTask, tidyUp: () => Promise<void>): void;
  giveBack(): void;
}

interface Job {
  readonly task: ImportTask;
  readonly tidyUp: () => Promise<void>;
  state: JobState;
  process: ImportProcess | null;
  /** Why it was ended by us. */
  stopped: "cancelled" | "too long" | null;
  readonly done: Promise<JobEnd>;
  readonly finish: (end: JobEnd) => void;
}

/** Ends that are remembered; a report of many columns takes some memory. */
const MOST_KEPT = 200;

/** The imports of this server: a few at once, the others in the order they came, and the ends of the last ones. */
export class ImportJobs {
  private readonly jobs = new Map<string, Job>();
  private readonly queue: Job[] = [];
  private running = 0;
  private places = 0;
  private readonly options: Required<ImportJobsOptions>;

  constructor(options: ImportJobsOptions) {
    this.options = { atOnce: 2, mostWaiting: 50, limitMs: 60_000, keptMs: 60 * 60_000, ...options };
  }

  /** Taken before the files are received, so that nobody sends in vain. @throws PollDataError TOO_MANY_UPLOADS */
  takePlace(): Place {
    const { atOnce, mostWaiting } = this.options;
    if (this.places >= atOnce + mostWaiting) throw tooMany(atOnce, mostWaiting);
    this.places++;
    let isGivenBack = false;
    const giveBack = () => {
      if (!isGivenBack) this.places--;
      isGivenBack = true;
    };
    return {
      giveBack,
      start: (task, tidyUp) => this.enqueue(task, () => tidyUp().finally(giveBack)),
    };
  }

  /** `null` = none, or it ended a while ago. */
  find(id: string): JobState | null {
    return this.jobs.get(id)?.state ?? null;
  }

  /** Waits for the end. */
  async ended(id: string): Promise<JobEnd | null> {
    return (await this.jobs.get(id)?.done) ?? null;
  }

  /** Ends one that waits or is under way, and waits until it has. Of one that has ended nothing changes. */
  async cancel(id: string): Promise<JobEnd | null> {
    const job = this.jobs.get(id);
    if (job === undefined || job.state.state === "ended") return this.ended(id);
    this.stop(job, "cancelled");
    return job.done;
  }

  /** Remembers one that was cancelled or discarded as that. */
  forgetEnd(id: string): void {
    const job = this.jobs.get(id);
    if (job?.state.state === "ended") job.state = { state: "ended", how: { end: "cancelled" } };
  }

  private enqueue(task: ImportTask, tidyUp: () => Promise<void>): void {
    let finish: (end: JobEnd) => void = () => {};
    const done = new Promise<JobEnd>((resolve) => {
      finish = resolve;
    });
    const job: Job = { task, tidyUp, state: { state: "waiting" }, process: null, stopped: null, done, finish };
    this.jobs.set(task.id, job);
    this.queue.push(job);
    this.startNext();
  }

  private startNext(): void {
    while (this.running < this.options.atOnce) {
      const job = this.queue.shift();
      if (job === undefined) return;
      this.running++;
      this.run(job).finally(() => {
        this.running--;
        this.startNext();
      });
    }
  }

  private async run(job: Job): Promise<void> {
    const tell = (stage: ImportStage) => {
      job.state = { state: "working", ...stage };
    };
    const limit = setTimeout(() => this.stop(job, "too long"), this.options.limitMs);
    try {
      job.process = this.options.start(job.task, tell);
      await this.end(job, await job.process.ended);
    } catch (error) {
      console.error(error);
      await this.end(job, { end: "stopped", why: "other" });
    } finally {
      clearTimeout(limit);
    }
  }

  private stop(job: Job, why: "cancelled" | "too long"): void {
    job.stopped ??= why;
    const waiting = this.queue.indexOf(job);
    if (waiting === -1) job.process?.kill();
    else {
      this.queue.splice(waiting, 1);
      void this.end(job, { end: "stopped", why: "other" });
    }
  }

  private async end(job: Job, said: ProcessEnd): Promise<void> {
    const how = said.end === "stopped" ? await this.howStopped(job, said) : said;
    await job.tidyUp().catch(console.error);
    job.process = null;
    job.state = { state: "ended", how };
    job.finish(how);
    this.forgetLater(job.task.id);
  }

  /** It may have been ended just after everything was written. */
  private async howStopped(job: Job, said: ProcessEnd): Promise<JobEnd> {
    const landed = job.process && (await this.options.findLanded(job.task).catch(() => null));
    if (landed) return { end: "landed", as: landed };
    return job.stopped === null ? said : { end: job.stopped };
  }

  private forgetLater(id: string): void {
    setTimeout(() => this.jobs.delete(id), this.options.keptMs).unref();
    const ended = [...this.jobs].filter(([, { state }]) => state.state === "ended");
    for (const [old] of ended.slice(0, -MOST_KEPT)) this.jobs.delete(old);
  }
}

function tooMany(atOnce: number, mostWaiting: number) {
  const message = `${atOnce} imports are under way and ${mostWaiting} wait already.`;
  return refusal("TOO_MANY_UPLOADS", message, "Try again in a minute.");
}
