import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openStore } from "@/lib/adapters/store/open-store";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import { jointForce, manyWaves, morningDrink, parkRunByGroup, twoWaves } from "./kind-fixtures";
import { PERMIT } from "./permits";
import { issues, jointProcurement, mapped, parliament } from "./poll-fixtures";
import { startServer, type TestServer } from "./server";

/** A server with a poll or question for every chart kind. */
export async function startKindsServer(): Promise<TestServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "toplines-kinds-"));
  const store = await openStore({ dataDir });
  const asked: readonly { readonly question: Question; readonly polls: readonly PollContent[] }[] = [
    ...[jointForce(), jointProcurement(), morningDrink(), parkRunByGroup(), issues(), mapped(true), parliament()].map(
      ({ poll, question, results }) => ({
        question,
        polls: [{ poll, results }],
      }),
    ),
    twoWaves(),
    { ...manyWaves(), question: { ...manyWaves().question, slug: "many-waves" } },
  ];
  const polls = asked.flatMap(({ question, polls: own }) =>
    own.map(({ poll, results }) => ({
      poll: { ...poll, slug: `${question.slug}-${poll.slug}`.slice(0, 100) },
      results: results.map((result) => ({ ...result, question: question.slug })),
    })),
  );
  await store.publish(PERMIT, {
    files: [],
    questions: asked.map(({ question }) => question),
    polls,
    articles: [],
    note: null,
  });
  await store.close();
  const server = await startServer({ dataDir });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
