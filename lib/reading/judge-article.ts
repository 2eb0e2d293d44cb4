import type { Store } from "@/lib/adapters/store/store";
import { type JudgedClaim, judgeClaim } from "@/lib/core/articles/judge-claim";
import { grammarOf } from "@/lib/core/articles/languages/grammar";
import type { ReadArticle } from "@/lib/core/articles/read-article";
import { sameArticle } from "@/lib/core/articles/same-article";
import { contentWords, isCountryWord } from "@/lib/core/articles/verdicts/content-words";
import type { StoredPoll, StoredPolls } from "@/lib/core/articles/verdicts/stored-polls";
import type { Question } from "@/lib/core/model/question";

export interface JudgedArticle {
  /** The stored article that this one is; `null` = none. */
  readonly stored: string | null;
  readonly claims: readonly JudgedClaim[];
}

/** Holds the claims of an article against all polls of the store whose question shares a word with them. */
export async function judgeArticle(store: Store, read: ReadArticle, file: string | null): Promise<JudgedArticle> {
  const grammar = grammarOf(read.words);
  const article = sameArticle(read, file, await store.listArticles())?.slug ?? null;
  const stored = await pollsFor(store, read, (text) => contentWords(text, grammar));
  return { stored: article, claims: read.claims.map((claim) => judgeClaim(claim, { article, stored, grammar })) };
}

type WordsOf = (text: string) => ReadonlySet<string>;

async function pollsFor(store: Store, { claims }: ReadArticle, wordsOf: WordsOf): Promise<StoredPolls> {
  const topics = new Set(claims.flatMap(({ reading: { topic } }) => topic ?? []));
  const said = new Set([...topics].flatMap((topic) => [...wordsOf(topic)]).filter((word) => !isCountryWord(word)));
  const polls = new Map<string, StoredPoll>();
  for (const { question } of await store.listQuestions()) {
    if (!sharesWord(question, said, wordsOf)) continue;
    const record = await store.findQuestion(question.slug);
    for (const { poll, results } of record?.polls ?? []) {
      const known = polls.get(poll.slug) ?? { poll, results: [], questions: [] };
      polls.set(poll.slug, {
        poll,
        results: [...known.results, ...results],
        questions: [...known.questions, question],
      });
    }
  }
  return { polls: [...polls.values()] };
}

function sharesWord({ topic }: Question, said: ReadonlySet<string>, wordsOf: WordsOf): boolean {
  return [...wordsOf(topic)].some((word) => said.has(word));
}
