import type { ChartChoices } from "../chart/chart-choices";
import { isWithin } from "../chart/dots-over-time";
import { equalAnswers } from "../chart/equal-answers";
import type { AskedQuestion } from "../chart/question-series";
import type { PollContent } from "../model/poll-content";

/**
 * The figures that the reader's countries, answers and period leave of the questions of a chart, as published. Answers are
 * chosen in the words of the first question; of the others their equals stay. Polls and questions without any are left out.
 */
export function narrowFigures(asked: readonly AskedQuestion[], choices: ChartChoices): readonly AskedQuestion[] {
  const [leading] = asked;
  const { countries, responses, from, to } = choices;
  return asked
    .map(({ question, polls }) => {
      const equal =
        leading === undefined || question === leading.question ? null : equalAnswers(leading.question, question);
      const isChosen = (response: string) =>
        responses === null || responses.includes(equal === null ? response : (equal.get(response) ?? ""));
      return {
        question,
        polls: polls
          .filter((content) => (from === null && to === null) || isWithin(content, choices))
          .map(({ poll, results }) => ({
            poll,
            results: results.filter(
              ({ country, response }) =>
                (countries === null || (country !== null && countries.includes(country))) && isChosen(response),
            ),
          }))
          .filter(({ results }) => results.length > 0),
      };
    })
    .filter(({ polls }) => polls.length > 0);
}

/** Each poll once, with all its figures: one poll may have asked several of the questions. */
export function joinPolls(contents: readonly PollContent[]): readonly PollContent[] {
  const joined = new Map<string, PollContent>();
  for (const { poll, results } of contents) {
    const before = joined.get(poll.slug)?.results ?? [];
    joined.set(poll.slug, { poll, results: [...before, ...results] });
  }
  return [...joined.values()];
}
