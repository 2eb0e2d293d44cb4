import type { AsyncLocalStorage } from "node:async_hooks";

const shared = globalThis as typeof globalThis & {
  /** By lib/setup/page-status.mjs; missing where the server was not started by ours. */
  readonly toplinesAnswers?: AsyncLocalStorage<{ status: number | null }>;
};

/** Gives the page that is being rendered another status than 200. Works until its first byte is sent. */
export function setPageStatus(status: 403 | 404 | 410): void {
  const answer = shared.toplinesAnswers?.getStore();
  if (answer !== undefined) answer.status = status;
}
