/** A process with a store of its own, for tests: does what its first argument says, and tells of it line by line. */
import { writeSync } from "node:fs";
import { openStore } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";
import type { PollContent } from "@/lib/core/model/poll-content";
import { PERMIT } from "../../support/permits";
import { contentOf, largePoll, pollBatch } from "../batches";

const [task = "", place = "{}", name = ""] = process.argv.slice(2);

// Not by console.log: what is said must be out before this process is killed.
const say = (line: string | number) => writeSync(1, `${line}\n`);

const tasks: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  /** Opens, and says what it finds. */
  open: async (store) => {
    say(await store.currentRevision());
  },
  /** Imports small polls, 25 of them, and says the revision of each. */
  import: async (store) => {
    for (let index = 0; index < 25; index++)
      say(await store.publish(PERMIT, pollBatch(contentOf(`${name}-${index}`, { GB: "1", FR: "2" }))));
  },
  /** Imports until it is killed: two polls at a time, whose figures both are the number of the import. */
  importForEver: async (store) => {
    for (let count = 1; ; count++) {
      const large = largePoll("large", 600, { title: `import ${count}` });
      say(
        await store.publish(
          PERMIT,
          pollBatch(large, contentOf("small", { GB: String(count) }, { title: `import ${count}` })),
        ),
      );
    }
  },
  /** Stops in the middle of an import, transaction open and half of the results written, and never goes on. */
  stallInImport: async (store) => {
    await store.publish(PERMIT, pollBatch(stallingPoll()));
  },
  /** The same in the middle of saving a draft. */
  stallInDraft: async (store) => {
    await store.saveDraft(PERMIT, name, pollBatch(stallingPoll()), await store.currentRevision());
  },
  /** Stops when a draft is placed and its revision is about to be written, and never goes on. */
  stallInPublishing: async () => {
    const stalling = await openStore({ ...JSON.parse(place), now: stall });
    await stalling.publishDraft(PERMIT, name);
  },
};

function stall(): never {
  say("half-way");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error("nobody wakes it");
}

function stallingPoll(): PollContent {
  const { poll, results } = largePoll("half-written", 40_000);
  const stalling = contentOf("stalling", { GB: "1" }).results.map((result) => ({
    ...result,
    get figure(): typeof result.figure {
      return stall();
    },
  }));
  return { poll, results: [...results, ...stalling] };
}

const run = tasks[task];
if (run === undefined) throw new Error(`no task is called "${task}"`);
const store = await openStore(JSON.parse(place));
await run(store);
await store.close();
