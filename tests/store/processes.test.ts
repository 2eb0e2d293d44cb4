import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "@/lib/adapters/store/open-store";
import { PERMIT } from "../support/permits";
import { contentOf, largePoll, pollBatch } from "./batches";
import { emptyPlace, engines, type Place } from "./engines";
import { Child } from "./processes/child";

const KILLS = 3;

describe.each(engines)("several processes on one $engine store", ({ engine }) => {
  let place: Place;
  let children: Child[];
  const start = (task: ConstructorParameters<typeof Child>[0], name?: string) => {
    const child = new Child(task, place, name);
    children.push(child);
    return child;
  };

  beforeEach(async () => {
    place = await emptyPlace(engine);
    children = [];
  });
  afterEach(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await place.remove();
  });

  it("all open a new one at the same time and find it empty", async () => {
    const openers = [start("open"), start("open"), start("open")];
    expect(await Promise.all(openers.map((child) => child.end()))).toEqual([["0"], ["0"], ["0"]]);
  });

  it("import at the same time without an error, a gap or a loss", async () => {
    const importers = [start("import", "one"), start("import", "two")];
    const said = (await Promise.all(importers.map((child) => child.end()))).flat().map(Number);
    expect(said.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const store = await openStore(place.settings);
    expect((await store.listPolls()).total).toBe(50);
    expect((await store.findQuestion("made-up-question"))?.polls.flatMap(({ results }) => results)).toHaveLength(100);
    await store.close();
  });

  it("read and answer while one is in the middle of an import; a second import waits; killed, the first leaves nothing", async () => {
    const store = await openStore(place.settings);
    const before = largePoll("half-written", 100);
    await store.publish(PERMIT, pollBatch(before));
    const stalled = start("stallInImport");
    await stalled.hasSaid(1);

    const openedMeanwhile = await openStore(place.settings);
    expect((await openedMeanwhile.findPoll("half-written"))?.results).toEqual(before.results);
    await openedMeanwhile.close();

    let isPublished = false;
    const waiting = store.publish(PERMIT, pollBatch(contentOf("waiting", { GB: "1" }))).then((revision) => {
      isPublished = true;
      return revision;
    });
    expect(await longestSilence(600)).toBeLessThan(500);
    expect(isPublished).toBe(false);
    expect((await store.findPoll("half-written"))?.results).toEqual(before.results);

    await stalled.kill();
    expect(await waiting).toBe(2);
    expect((await store.findPoll("half-written"))?.results).toEqual(before.results);
    expect((await store.listRevisions()).map(({ revision }) => revision)).toEqual([2, 1]);
    await store.close();
  });

  it("killed in the middle of an import while nobody else is there, it opens again with the revision before", async () => {
    const first = await openStore(place.settings);
    await first.publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    await first.close();
    const stalled = start("stallInImport");
    await stalled.hasSaid(1);
    await stalled.kill();
    const again = await openStore(place.settings);
    expect(await again.currentRevision()).toBe(1);
    expect((await again.listPolls()).polls.map(({ poll }) => poll.slug)).toEqual(["one"]);
    expect(await again.publish(PERMIT, pollBatch(largePoll("half-written", 100)))).toBe(2);
    await again.close();
  });

  it(`killed ${KILLS} times at any moment, no import is lost that was acknowledged and none is half there`, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const importer = start("importForEver");
      await importer.hasSaid(2);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await importer.kill();
      const store = await openStore(place.settings);
      const acknowledged = Number(importer.lines.at(-1));
      const revision = await store.currentRevision();
      // One more may have landed whose acknowledgement the kill has cut off.
      expect([acknowledged, acknowledged + 1]).toContain(revision);
      const [large, small] = [await store.findPoll("large"), await store.findPoll("small")];
      expect(large?.poll.title).toBe(small?.poll.title);
      expect([large?.results.length, small?.results.length]).toEqual([600, 1]);
      expect((await store.listRevisions()).map((each) => each.revision)).toEqual(
        Array.from({ length: revision }, (_, index) => revision - index),
      );
      await store.close();
    }
  });
});

/** The longest time, in milliseconds, for which this process did nothing else while it waited so long. */
async function longestSilence(forMs: number): Promise<number> {
  const end = performance.now() + forMs;
  let longest = 0;
  while (performance.now() < end) {
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    longest = Math.max(longest, performance.now() - before);
  }
  return longest;
}
