/**
 * Run once before the server: checks the settings, opens the store (which runs its migrations) and loads the samples
 * into a fresh one. Prints what there is, and how somebody gets to edit it.
 */
import path from "node:path";
import { openAccounts } from "@/lib/adapters/accounts/open-accounts";
import { importsFolder } from "@/lib/adapters/files/incoming-folders";
import { WorkFolders } from "@/lib/adapters/files/work-folders";
import { readSettings, type Settings } from "@/lib/adapters/settings";
import { openDatabase } from "@/lib/adapters/store/open-database";
import { storeOn } from "@/lib/adapters/store/open-store";
import { PollDataError } from "@/lib/core/errors";
import { loadSamples } from "@/lib/publishing/load-samples";
import { ROOT } from "./checkout.mjs";
import { urlOf } from "./port.mjs";

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
    // Of imports that were under way when the machine lost its power.
    await new WorkFolders(importsFolder(dataDir)).sweep();
    const before = await store.currentRevision();
    await loadSamples(store, path.join(ROOT, "data"));
    const revision = await store.currentRevision();
    const { total } = await store.listPolls({ limit: 1 });
    const place = databaseUrl ? `PostgreSQL at ${new URL(databaseUrl).host}` : shortPath(dataDir);
    const samples = revision > before ? ", with the samples of data/ loaded just now" : "";
    const lines = [`Store: ${place}, ${total} ${total === 1 ? "poll" : "polls"} at revision ${revision}${samples}.`];
    const accounts = await openAccounts(database, settings);
    // At each start a new one, so that a link in an old log is of no use.
    const link = await accounts.createSetupLink();
    if (link !== null) lines.push(wayIn(settings, link));
    if (accounts.warning !== null) lines.push(accounts.warning);
    return lines.join("\n");
  } finally {
    await store.close();
  }
}

/** How the first editor gets in: whoever reads the log of the server may be one. */
function wayIn({ publicUrl, host, port }: Settings, link: string): string {
  const site = publicUrl ?? urlOf(host, port);
  return `No editor yet: open ${site}/setup?link=${link} (valid once), or run npx toplines editor add you@example.org`;
}

/** The folder as a person would say it: from the checkout where it lies inside. */
function shortPath(folder: string): string {
  const relative = path.relative(ROOT, folder);
  return relative.startsWith("..") || path.isAbsolute(relative) ? folder : `${relative}/`;
}
