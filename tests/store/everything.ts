import type { Store } from "@/lib/adapters/store/store";

/** Everything a reader can see, to hold one state against another. */
export async function everything(store: Store) {
  const { polls } = await store.listPolls();
  const records = await Promise.all(polls.map(({ poll }) => store.findPoll(poll.slug)));
  return {
    polls,
    contents: records.map((record) => ({ poll: record?.poll, results: record?.results, questions: record?.questions })),
    // Not in their order: they come last changed first, and going back is a change.
    questions: (await store.listQuestions())
      .map(({ question, pollCount, latestPoll }) => ({ question, pollCount, latestPoll }))
      .toSorted((one, other) => (one.question.slug < other.question.slug ? -1 : 1)),
    countries: await store.listCountries(),
    inCountries: await Promise.all((await store.listCountries()).map(({ code }) => store.latestInCountry(code))),
    pollsters: await store.listPollsters(),
    citing: await Promise.all(polls.map(({ poll }) => store.articlesCiting(poll.slug))),
    articles: await store.listArticles(),
  };
}
