import type { Store } from "@/lib/adapters/store/store";
import { isSame } from "@/lib/core/comparison/same-value";
import type { Problem } from "@/lib/core/errors";
import { MAX_PROBLEMS } from "@/lib/core/import/problem-list";
import type { OpenSpool } from "@/lib/core/import/spool";
import type { Article } from "@/lib/core/model/article";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import { articleDifferences, pollDifferences, questionDifferences, withdrawnDifference } from "./differences";
import { mergePoll } from "./merge-poll";
import { mergeQuestion } from "./merge-question";
import type { PreparedImport } from "./prepare-import";
import type { From } from "./prepare-table";

/** What an import does to one poll, question or article. */
export type Change = "new" | "changed" | "unchanged";

/** What is to stand in the store, and what a person must confirm first. */
export interface Compared<T> {
  readonly value: T;
  readonly change: Change;
  readonly differences: readonly Problem[];
}

/** What an import does to one poll, without its figures. */
export interface PollOutcome {
  readonly slug: string;
  readonly title: string;
  /** Figures. */
  readonly results: number;
  readonly change: Change;
}

export interface ComparedPolls {
  readonly outcomes: readonly PollOutcome[];
  /** At most as many as are shown. */
  readonly differences: readonly Problem[];
  readonly differenceCount: number;
  /** The polls that are new or not as they stand. */
  readonly changed: Iterable<PollContent>;
}

export interface ComparedImport {
  readonly polls: ComparedPolls;
  readonly questions: readonly Compared<Question>[];
  readonly articles: readonly Compared<Article>[];
}

/** Holds what the files bring against what the store has under the same names. */
export async function compareWithStore(
  store: Store,
  prepared: PreparedImport,
  openSpool: OpenSpool,
): Promise<ComparedImport> {
  const standing = new Map((await store.listQuestions()).map(({ question }) => [question.slug, question]));
  return {
    questions: prepared.questions.map((question) => compareQuestion(standing.get(question.value.slug), question)),
    polls: await comparePolls(store, prepared.polls, openSpool),
    articles: await inTurn(prepared.articles, async (article) =>
      compareArticle(await store.findArticle(article.value.slug), article),
    ),
  };
}

const POLLS_AT_A_TIME = 200;

function* together<T>(items: Iterable<T>, most: number): Iterable<readonly T[]> {
  let some: T[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** One after the other: a file of a thousand polls must not open a thousand queries at once. */
async function comparePolls(
  store: Store,
  polls: Iterable<From<PollContent>>,
  openSpool: OpenSpool,
): Promise<ComparedPolls> {
  const outcomes: PollOutcome[] = [];
  const differences: Problem[] = [];
  const changed = openSpool<PollContent>();
  let differenceCount = 0;
  for (const some of together(polls, POLLS_AT_A_TIME)) {
    const slugs = some.map(({ value }) => value.poll.slug);
    const standing = await store.standingPolls(slugs);
    const withdrawn = await store.withdrawnPolls(slugs.filter((slug) => !standing.has(slug)));
    for (const incoming of some) {
      const { slug } = incoming.value.poll;
      const compared = withdrawn.has(slug)
        ? comesBack(incoming)
        : comparePoll(standing.has(slug) ? await store.findPoll(slug) : null, incoming);
      const { value, change } = compared;
      outcomes.push({ slug, title: value.poll.title, results: value.results.length, change });
      differenceCount += compared.differences.length;
      differences.push(...compared.differences.slice(0, MAX_PROBLEMS - differences.length));
      if (change !== "unchanged") changed.add(slug, value);
    }
  }
  return {
    outcomes,
    differences,
    differenceCount,
    changed: {
      *[Symbol.iterator]() {
        for (const part of changed.parts()) for (const { entry } of part) yield entry;
      },
    },
  };
}

/** Next month's file of a tracker must not undo in silence what somebody took out with a reason. */
function comesBack({ value, file }: From<PollContent>): Compared<PollContent> {
  return { value, change: "new", differences: [withdrawnDifference(value.poll.slug, file)] };
}

function comparePoll(
  standing: PollContent | null,
  { value, file, shareColumn, described }: From<PollContent>,
): Compared<PollContent> {
  if (!standing) return isNew(value);
  const poll = mergePoll(standing.poll, value.poll, described);
  const differences = pollDifferences(standing, { ...value, poll }, { name: file, shareColumn });
  // A sample that somebody imports becomes theirs: it stays when the samples are removed.
  const same = differences.length === 0 && standing.poll.sample === poll.sample;
  return { value: { ...value, poll }, change: same ? "unchanged" : "changed", differences };
}

function compareQuestion(
  standing: Question | undefined,
  { value, file, described }: From<Question>,
): Compared<Question> {
  if (!standing) return isNew(value);
  const merged = mergeQuestion(standing, value, described);
  const change = isSame(standing, merged) ? "unchanged" : "changed";
  return { value: merged, change, differences: questionDifferences(standing, merged, file) };
}

function compareArticle(standing: Article | null, { value, file }: From<Article>): Compared<Article> {
  if (!standing) return isNew(value);
  const change = isSame(standing, value) ? "unchanged" : "changed";
  return { value, change, differences: articleDifferences(standing, value, file) };
}

function isNew<T>(value: T): Compared<T> {
  return { value, change: "new", differences: [] };
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
