import type { Store } from "@/lib/adapters/store/store";
import { memorySpool, type OpenSpool } from "@/lib/core/import/spool";
import type { Permit } from "@/lib/core/model/permit";
import { compareWithStore } from "./compare-with-store";
import { batchOf, bringsSomething, type ImportReport, reportOf } from "./import-files";
import type { PreparedImport } from "./prepare-import";

export interface DraftOptions {
  /** The import it is: a name of the caller's making, by which the draft is found again. */
  readonly id: string;
  /** Where the polls of a large import are kept until they are saved; in memory unless said. */
  readonly openSpool?: OpenSpool;
}

/**
 * Saves what is new or changed as a draft instead of publishing it. What the store holds under the same names is no
 * reason to refuse: the report tells each difference, and whoever publishes the draft confirms them. `unchanged` when
 * nothing is new; then no draft is saved.
 *
 * The draft rests on the revision it was compared with. What another import changes in between is found out when it is
 * published.
 */
export async function draftPrepared(
  permit: Permit,
  store: Store,
  prepared: PreparedImport,
  { id, openSpool = memorySpool }: DraftOptions,
): Promise<ImportReport> {
  const basedOn = await store.currentRevision();
  const compared = await compareWithStore(store, prepared, openSpool);
  const report = reportOf(compared, prepared);
  if (!bringsSomething(compared)) return { status: "unchanged", revision: null, ...report };
  await store.saveDraft(permit, id, batchOf(compared, prepared), basedOn);
  return { status: "draft", revision: null, ...report };
}
