import type { TestProject } from "vitest/node";
import { startPostgres } from "../support/postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** A database on a PostgreSQL server in which each test has a schema of its own. */
    readonly postgresUrl: string;
  }
}

/** Starts one PostgreSQL for all store tests, and stops it at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  return () => server.stop();
}
