import type { TestProject } from "vitest/node";
import { ensureBuild } from "@/lib/setup/build.mjs";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { withSetupLock } from "@/lib/setup/lock.mjs";
import { startServer, type TestServer } from "../support/server";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the shared server answers, or why it could not start. */
    sharedServer:
      | { readonly origin: string; readonly problem: null }
      | { readonly origin: null; readonly problem: string };
  }
}

/** One server, with the samples in its store, for all tests that only read. */
export default async function shareServer(project: TestProject): Promise<() => Promise<void>> {
  let server: TestServer | null = null;
  try {
    await withSetupLock(ROOT, () => ensureBuild(ROOT));
    server = await startServer();
    project.provide("sharedServer", { origin: server.origin, problem: null });
  } catch (error) {
    // Told to the tests that need it, so that all others still run.
    project.provide("sharedServer", { origin: null, problem: error instanceof Error ? error.message : String(error) });
  }
  return async () => server?.stop();
}
