import { findAddress } from "./addresses";
import { articlesCiting, findArticle, listArticles } from "./articles";
import { currentRevision } from "./as-of";
import { makeRevision } from "./change";
import { listChanges } from "./changes";
import { listCountries } from "./countries";
import type { Database } from "./database";
import { latestInCountry } from "./latest-in-country";
import { type DatabaseSettings, openDatabase } from "./open-database";
import { findPoll } from "./poll";
import { listPolls, listPollsters } from "./polls";
import { publishBatch } from "./publish";
import { placeDraft } from "./publish-draft";
import { findQuestion, findSeries, listQuestions } from "./questions";
import { findDraft, findDraftPoll, findDraftQuestion, findImport, listImports } from "./read-drafts";
import { endSamples } from "./remove-samples";
import { listRevisions, questionHistory } from "./revisions";
import { standAgain } from "./rollback";
import { discardDraft, saveDraft } from "./save-draft";
import { standingPolls } from "./standing-polls";
import type { Store } from "./store";
import { saying } from "./store-failure";
import { takeBack } from "./undo";
import { takeOut } from "./withdraw";
import { withdrawnPolls } from "./withdrawn-polls";

/** Where the store is, and the clock it dates revisions by. */
export interface StoreSettings extends DatabaseSettings {
  readonly now?: () => Date;
}

/** Opens the store by itself; who needs the accounts too opens the database and puts both on it. */
export async function openStore({ now, ...settings }: StoreSettings): Promise<Store> {
  return storeOn(await openDatabase(settings), now);
}

/** The store on an open database, which it closes with itself. Whatever fails is a `PollDataError` of code STORE_FAILED. */
export function storeOn(database: Database, now: () => Date = () => new Date()): Store {
  const reading = <Args extends readonly unknown[], Result>(
    method: (database: Database, ...args: Args) => Promise<Result>,
  ) => saying("Reading the store", (...args: Args) => method(database, ...args));
  return {
    engine: database.engine,
    currentRevision: reading(({ read }) => currentRevision(read)),
    listPolls: reading(listPolls),
    findPoll: reading(findPoll),
    standingPolls: reading(standingPolls),
    withdrawnPolls: reading(withdrawnPolls),
    listPollsters: reading(listPollsters),
    listQuestions: reading(listQuestions),
    findQuestion: reading(findQuestion),
    findSeries: reading(findSeries),
    questionHistory: reading(questionHistory),
    listCountries: reading(listCountries),
    latestInCountry: reading(latestInCountry),
    listArticles: reading(listArticles),
    findArticle: reading(findArticle),
    articlesCiting: reading(articlesCiting),
    listRevisions: reading(listRevisions),
    listChanges: reading(listChanges),
    findAddress: reading(findAddress),
    listImports: reading(listImports),
    findImport: reading(findImport),
    findDraft: reading(findDraft),
    findDraftPoll: reading(findDraftPoll),
    findDraftQuestion: reading(findDraftQuestion),
    isFresh: reading(async ({ read }) => (await currentRevision(read)) === 0),
    ...changing(database, now),
    close: () => database.close(),
  };
}

type Writes =
  | "publish"
  | "removeSamples"
  | "rollback"
  | "undo"
  | "withdraw"
  | "saveDraft"
  | "publishDraft"
  | "discardDraft";

function changing(database: Database, now: () => Date): Pick<Store, Writes> {
  return {
    publish: saying("The import", (permit, batch, options) =>
      makeRevision(database, now, permit, options?.action ?? "import", (change) =>
        publishBatch(change, batch, options),
      ),
    ),
    removeSamples: saying("Removing the samples", (permit) =>
      makeRevision(database, now, permit, "samples-removed", (change) => endSamples(change)),
    ),
    rollback: saying("The rollback", (permit, revision, reason) =>
      makeRevision(database, now, permit, "rollback", (change) => standAgain(change, revision, reason)),
    ),
    undo: saying("Taking back the revision", (permit, revision, reason) =>
      makeRevision(database, now, permit, "undo", (change) => takeBack(change, revision, reason)),
    ),
    withdraw: saying("The withdrawal", (permit, address, reason) =>
      makeRevision(database, now, permit, "withdrawal", (change) => takeOut(change, address, reason)),
    ),
    saveDraft: saying("Saving the draft", (permit, id, batch, basedOn) =>
      saveDraft(database, now, permit, id, batch, basedOn),
    ),
    publishDraft: saying("Publishing the draft", (permit, id, reason) =>
      makeRevision(database, now, permit, "import", (change) => placeDraft(change, id, reason)),
    ),
    discardDraft: saying("Discarding the draft", (permit, id) => discardDraft(database, permit, id)),
  };
}
