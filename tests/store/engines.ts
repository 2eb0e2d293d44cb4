import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, inject } from "vitest";
import { openStore, type StoreSettings } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";
import { freshSchema } from "../support/postgres";

/** Every test of the store runs on each of these. */
export const engines = [{ engine: "sqlite" }, { engine: "postgres" }] as const;
export type Engine = (typeof engines)[number]["engine"];

/** An empty place for a store; `remove` leaves nothing of it. */
export interface Place {
  readonly settings: StoreSettings & { readonly databaseUrl: string | null };
  remove(): Promise<void>;
}

export async function emptyPlace(engine: Engine): Promise<Place> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "toplines store "));
  const schema = engine === "postgres" ? await freshSchema(inject("postgresUrl")) : null;
  return {
    settings: { dataDir, databaseUrl: schema?.url ?? null },
    remove: async () => {
      await schema?.drop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A fresh store for each test of the block; the returned functions give the current test's. */
export function useStore(engine: Engine, now?: () => Date) {
  let place: Place;
  let open: Store[];

  async function opened(): Promise<Store> {
    const store = await openStore(now === undefined ? place.settings : { ...place.settings, now });
    open.push(store);
    return store;
  }

  beforeEach(async () => {
    place = await emptyPlace(engine);
    open = [];
    await opened();
  });
  afterEach(async () => {
    for (const store of open) await store.close();
    await place.remove();
  });
  return {
    store: () => {
      const [first] = open;
      if (first === undefined) throw new Error("no store is open outside of a test");
      return first;
    },
    /** Another store on the same data, with connections of its own. */
    another: opened,
    place: () => place,
  };
}
