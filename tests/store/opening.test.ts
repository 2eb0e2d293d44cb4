import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { openStore } from "@/lib/adapters/store/open-store";
import { storeFile } from "@/lib/adapters/store/sqlite";
import { PERMIT } from "../support/permits";
import { contentOf, pollBatch } from "./batches";
import { emptyPlace, engines, type Place } from "./engines";

describe.each(engines)("opening a store on $engine", ({ engine }) => {
  let place: Place;
  beforeEach(async () => {
    place = await emptyPlace(engine);
  });
  afterEach(() => place.remove());

  it("gives the one that was closed, with all that was in it", async () => {
    const first = await openStore(place.settings);
    expect(first.engine).toBe(engine);
    await first.publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    await first.close();
    const again = await openStore(place.settings);
    expect((await again.findPoll("one"))?.results).toHaveLength(1);
    await again.close();
  });

  it("closed, it refuses to read and says so", async () => {
    const store = await openStore(place.settings);
    await store.close();
    await store.close();
    await expect(store.currentRevision()).rejects.toMatchObject({ problems: [{ code: "STORE_FAILED" }] });
  });

  it("that cannot be read as this version writes it names what is unreadable", async () => {
    const store = await openStore(place.settings);
    const { poll, results } = contentOf("one", { GB: "1" });
    const unreadable = results.map((result) => ({ ...result, country: "Britain" }));
    await store.publish(PERMIT, pollBatch({ poll, results: unreadable }));
    await expect(store.findPoll("one")).rejects.toThrow(/STORE_FAILED: .*results of the question made-up-question/);
    await store.close();
  });
});

describe("opening the embedded store", () => {
  let place: Place;
  beforeEach(async () => {
    place = await emptyPlace("sqlite");
  });
  afterEach(() => place.remove());

  it("creates the data folder, with its parents and with spaces in its path", async () => {
    const dataDir = path.join(place.settings.dataDir, "not yet", "there");
    await (await openStore({ dataDir })).close();
    expect(existsSync(storeFile(dataDir))).toBe(true);
  });

  it("refuses a file that is no store, names it and leaves it alone", async () => {
    const file = storeFile(place.settings.dataDir);
    await writeFile(file, "slug,share\n".repeat(1_000));
    await expect(openStore(place.settings)).rejects.toThrow(/STORE_FAILED: Opening the store failed: .*toplines\.db/);
    expect(await readFile(file, "utf8")).toBe("slug,share\n".repeat(1_000));
  });

  it("refuses a path that is taken by something else", async () => {
    await mkdir(storeFile(place.settings.dataDir));
    await expect(openStore(place.settings)).rejects.toMatchObject({ problems: [{ code: "STORE_FAILED" }] });
  });
});

describe("opening a store on a PostgreSQL that", () => {
  const open = (change: (url: URL) => void) => {
    const url = new URL(inject("postgresUrl"));
    change(url);
    return openStore({ dataDir: "unused", databaseUrl: url.href });
  };

  it("does not answer says what to check and never shows the password", async () => {
    const error = await open((url) => {
      url.port = "1";
      url.password = "secret";
    }).catch((refused: Error) => refused.message);
    expect(error).toMatch(/STORE_FAILED: .* Check that PostgreSQL runs and that DATABASE_URL names it\.$/);
    expect(error).not.toContain("secret");
  });

  it("has no such database says so", async () => {
    const opening = open((url) => {
      url.pathname = "/no_such_database";
    });
    await expect(opening).rejects.toThrow(/"no_such_database" does not exist\. Check .* DATABASE_URL\.$/);
  });
});
