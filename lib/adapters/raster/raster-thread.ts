import { parentPort } from "node:worker_threads";
import { type DrawingJob, drawFile } from "./draw-file";

/** The thread that makes files of pictures (`raster-pool.ts`): one job at a time, each answered by one message. */
parentPort?.on("message", async (job: DrawingJob) => {
  try {
    const file = await drawFile(job);
    parentPort?.postMessage({ file }, [file.buffer]);
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
