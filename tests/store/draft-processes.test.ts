import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "@/lib/adapters/store/open-store";
import { PERMIT } from "../support/permits";
import { contentOf, largePoll, pollBatch } from "./batches";
import { emptyPlace, engines, type Place } from "./engines";
import { everything } from "./everything";
import { Child } from "./processes/child";

describe.each(engines)("a process killed over a draft on $engine", ({ engine }) => {
  let place: Place;
  let child: Child | undefined;

  beforeEach(async () => {
    place = await emptyPlace(engine);
    child = undefined;
  });
  afterEach(async () => {
    await child?.kill();
    await place.remove();
  });

  /** Lets another process come half-way and kills it there. */
  async function killedIn(task: ConstructorParameters<typeof Child>[0], id: string): Promise<void> {
    child = new Child(task, place, id);
    await child.hasSaid(1);
    await child.kill();
  }

  it("in the middle of saving it leaves nothing of it, and its name free", async () => {
    const first = await openStore(place.settings);
    await first.publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    const before = await everything(first);
    await first.close();
    await killedIn("stallInDraft", "d1");
    const store = await openStore(place.settings);
    expect(await store.listImports(PERMIT)).toEqual([]);
    expect(await store.findDraftPoll(PERMIT, "d1", "half-written")).toBeNull();
    expect(await everything(store)).toEqual(before);
    await store.saveDraft(PERMIT, "d1", pollBatch(largePoll("half-written", 100)), 1);
    expect(await store.publishDraft(PERMIT, "d1")).toBe(2);
    await store.close();
  });

  it("in the middle of publishing it leaves the state before, and the draft to be published again", async () => {
    const batch = pollBatch(largePoll("large", 3_000), contentOf("one", { GB: "2" }));
    const first = await openStore(place.settings);
    await first.publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    const before = await everything(first);
    await first.saveDraft(PERMIT, "d1", batch, 1);
    await first.close();
    await killedIn("stallInPublishing", "d1");
    const store = await openStore(place.settings);
    expect(await store.currentRevision()).toBe(1);
    expect(await everything(store)).toEqual(before);
    expect(await store.findDraft(PERMIT, "d1")).toMatchObject({ status: "draft", polls: { length: 2 } });
    expect(await store.publishDraft(PERMIT, "d1")).toBe(2);
    expect((await store.findPoll("large"))?.results).toHaveLength(3_000);
    await store.close();
  });

  it("while it publishes lets everybody read, and a second one that waits for it wins", async () => {
    const store = await openStore(place.settings);
    await store.saveDraft(PERMIT, "d1", pollBatch(contentOf("one", { GB: "1" })), 0);
    child = new Child("stallInPublishing", place, "d1");
    await child.hasSaid(1);
    expect((await store.listPolls()).total).toBe(0);
    expect(await store.findDraft(PERMIT, "d1")).not.toBeNull();
    const waiting = store.publishDraft(PERMIT, "d1");
    await child.kill();
    expect(await waiting).toBe(1);
    expect((await store.listPolls()).total).toBe(1);
    await store.close();
  });
});
