import type { Description } from "../import/description";
import type { PollContent } from "../model/poll-content";
import type { Question } from "../model/question";

/** What the tidy records cannot hold of polls and questions, as the JSON that goes beside them. */
export function describePolls(contents: readonly PollContent[], questions: readonly Question[]): Description {
  return {
    polls: contents.map(({ poll }) => ({
      slug: poll.slug,
      title: poll.title,
      pollster: poll.pollster,
      sponsor: poll.sponsor,
      population: poll.population,
      published: poll.published,
      countriesPolled: poll.countriesPolled,
      document: poll.document,
      notes: poll.notes,
      disclosure: poll.disclosure,
    })),
    questions: questions.map((question) => ({ ...question, responses: [...question.responses] })),
  };
}
