import { articlesCiting, findArticle, listArticles } from "./articles";
import { currentRevision } from "./as-of";
import { makeRevision } from "./change";
import { listCountries } from "./countries";
import type { Database } from "./database";
import { latestInCountry } from "./latest-in-country";
import { migrate } from "./migrate";
import { findPoll } from "./poll";
import { listPolls, listPollsters } from "./polls";
import { publishBatch } from "./publish";
import { findQuestion, listQuestions } from "./questions";
import { endSamples } from "./remove-samples";
import { listRevisions } from "./revisions";
import { standAgain } from "./rollback";
import type { Store } from "./store";
import { saying } from "./store-failure";

/** Where the store is, and the clock it dates revisions by. */
export interface StoreSettings {
  /** Holds the embedded store; created when missing. */
  readonly dataDir: string;
  /** A PostgreSQL address; without one the store is embedded. */
  readonly databaseUrl?: string | null | undefined;
  readonly now?: () => Date;
}

/**
 * Opens the store and brings its tables up to date. Several processes may do so at the same time.
 * Whatever fails, here or later, is a `PollDataError` of code STORE_FAILED.
 */
export const openStore: (settings: StoreSettings) => Promise<Store> = saying("Opening the store", async (settings) => {
  const database = await openDatabase(settings);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeOn(database, settings.now ?? (() => new Date()));
});

/** Loads only the engine it needs: neither has to work where the other is used. */
async function openDatabase({ dataDir, databaseUrl }: StoreSettings): Promise<Database> {
  if (databaseUrl) return (await import("./postgres")).openPostgres(databaseUrl);
  return (await import("./sqlite")).openSqlite(dataDir);
}

function storeOn(database: Database, now: () => Date): Store {
  const reading = <Args extends readonly unknown[], Result>(
    method: (database: Database, ...args: Args) => Promise<Result>,
  ) => saying("Reading the store", (...args: Args) => method(database, ...args));
  return {
    engine: database.engine,
    currentRevision: reading(({ read }) => currentRevision(read)),
    listPolls: reading(listPolls),
    findPoll: reading(findPoll),
    listPollsters: reading(listPollsters),
    listQuestions: reading(listQuestions),
    findQuestion: reading(findQuestion),
    listCountries: reading(listCountries),
    latestInCountry: reading(latestInCountry),
    listArticles: reading(listArticles),
    findArticle: reading(findArticle),
    articlesCiting: reading(articlesCiting),
    listRevisions: reading(listRevisions),
    isFresh: reading(async ({ read }) => (await currentRevision(read)) === 0),
    ...changing(database, now),
    close: () => database.close(),
  };
}

function changing(database: Database, now: () => Date): Pick<Store, "publish" | "removeSamples" | "rollback"> {
  return {
    publish: saying("The import", (batch, options) =>
      makeRevision(database, now, "import", (change) => publishBatch(change, batch, options)),
    ),
    removeSamples: saying("Removing the samples", () =>
      makeRevision(database, now, "samples-removed", (change) => endSamples(change)),
    ),
    rollback: saying("The rollback", (revision) =>
      makeRevision(database, now, "rollback", (change) => standAgain(change, revision)),
    ),
  };
}
