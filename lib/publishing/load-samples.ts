import { readdir } from "node:fs/promises";
import path from "node:path";
import { type ImportBatch, RevisionMoved, type Store } from "@/lib/adapters/store/store";
import { sourceOf } from "@/lib/core/import/byte-source";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import type { InputFile } from "@/lib/core/import/reading";
import { permit } from "@/lib/core/model/permit";
import { readInputFile } from "./input-file";
import { type ImportInputs, prepareImport } from "./prepare-import";
import { today } from "./today";

/**
 * Fills a store that never held anything with the samples of a folder, in one revision; `null` when it is not fresh.
 * Files come in the order of their names: what is loaded last leads the dashboard.
 * @throws PollDataError when a sample has an error
 */
export async function loadSamples(store: Store, dataDir: string): Promise<number | null> {
  if (!(await store.isFresh())) return null;
  const { polls, questions, articles, files } = prepareImport(await readSamples(dataDir), { today: today() });
  const samples = [...polls].map(({ value }) => ({ ...value, poll: { ...value.poll, sample: true } }));
  if (samples.length + articles.length === 0) return null;
  const batch: ImportBatch = {
    files,
    polls: samples,
    questions: questions.map(({ value }) => value),
    articles: articles.map(({ value }) => ({ ...value, sample: true })),
    note: null,
  };
  try {
    return await store.publish(permit(FIRST_START, "write"), batch, { basedOn: EMPTY_STORE });
  } catch (error) {
    // Somebody imported in the meantime: the store is no longer fresh.
    if (error instanceof RevisionMoved) return null;
    throw error;
  }
}

const FIRST_START = { actor: "first start", address: null } as const;

/** The revision of a store that never held anything. */
const EMPTY_STORE = 0;

async function readSamples(dataDir: string): Promise<ImportInputs> {
  const polls = path.join(dataDir, "polls");
  return {
    tables: (await readFolder(polls, ".csv")).map(sourceOf),
    descriptions: await readFolder(polls, ".json"),
    articles: await readFolder(path.join(dataDir, "articles"), ".json"),
  };
}

async function readFolder(folder: string, extension: string): Promise<InputFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return Promise.all(names.map((name) => readInputFile(path.join(folder, name), DEFAULT_LIMITS.maxBytes)));
}
