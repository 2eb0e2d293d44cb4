/**
 * Run once before the server: checks the settings, opens the store (which runs its migrations) and loads the samples
 * into a fresh one. Prints one line.
 */
import path from "node:path";
import { readSettings } from "@/lib/adapters/settings";
import { openStore } from "@/lib/adapters/store/open-store";
import { PollDataError } from "@/lib/core/errors";
import { loadSamples } from "@/lib/publishing/load-samples";
import { ROOT } from "./checkout.mjs";

try {
  console.log(await prepare());
} catch (error) {
  console.error(error instanceof PollDataError ? error.message : error);
  process.exit(1);
}

async function prepare(): Promise<string> {
  const { dataDir, databaseUrl } = readSettings();
  const store = await openStore({ dataDir, databaseUrl });
  try {
    const before = await store.currentRevision();
    await loadSamples(store, path.join(ROOT, "data"));
    const revision = await store.currentRevision();
    const { total } = await store.listPolls({ limit: 1 });
    const place = databaseUrl ? `PostgreSQL at ${new URL(databaseUrl).host}` : shortPath(dataDir);
    const samples = revision > before ? ", with the samples of data/ loaded just now" : "";
    return `Store: ${place}, ${total} ${total === 1 ? "poll" : "polls"} at revision ${revision}${samples}.`;
  } finally {
    await store.close();
  }
}

/** The folder as a person would say it: from the checkout where it lies inside. */
function shortPath(folder: string): string {
  const relative = path.relative(ROOT, folder);
  return relative.startsWith("..") || path.isAbsolute(relative) ? folder : `${relative}/`;
}
