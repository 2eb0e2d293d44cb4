/**
 * Run once before the server: checks the settings, opens the store (which runs its migrations) and loads the samples
 * into a fresh one. Prints what there is, and how somebody gets to edit it.
 */
import path from "node:path";
import { openAccounts } from "@/lib/adapters/accounts/open-accounts";
import { readSettings } from "@/lib/adapters/settings";
import { openDatabase } from "@/lib/adapters/store/open-database";
import { storeOn } from "@/lib/adapters/store/open-store";
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
  const settings = readSettings();
  const { dataDir, databaseUrl } = settings;
  const database = await openDatabase(settings);
  const store = storeOn(database);
  try {
    const before = await store.currentRevision();
    await loadSamples(store, path.join(ROOT, "data"));
    const revision = await store.currentRevision();
    const { total } = await store.listPolls({ limit: 1 });
    const place = databaseUrl ? `PostgreSQL at ${new URL(databaseUrl).host}` : shortPath(dataDir);
    const samples = revision > before ? ", with the samples of data/ loaded just now" : "";
    const accounts = await openAccounts(database, settings);
    const wayIn = (await accounts.hasEditors()) ? "" : "\nNo editor yet: npx toplines editor add you@example.org";
    return `Store: ${place}, ${total} ${total === 1 ? "poll" : "polls"} at revision ${revision}${samples}.${wayIn}`;
  } finally {
    await store.close();
  }
}

/** The folder as a person would say it: from the checkout where it lies inside. */
function shortPath(folder: string): string {
  const relative = path.relative(ROOT, folder);
  return relative.startsWith("..") || path.isAbsolute(relative) ? folder : `${relative}/`;
}
