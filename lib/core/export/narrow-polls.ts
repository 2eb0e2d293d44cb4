import type { ChartChoices } from "../chart/chart-choices";
import { isWithin } from "../chart/dots-over-time";
import type { PollContent } from "../model/poll-content";

/** The figures of a question that the reader's countries, answers and period leave; polls without any are left out. */
export function narrowPolls(contents: readonly PollContent[], choices: ChartChoices): readonly PollContent[] {
  const { countries, responses, from, to } = choices;
  return contents
    .filter((content) => (from === null && to === null) || isWithin(content, choices))
    .map(({ poll, results }) => ({
      poll,
      results: results.filter(
        ({ country, response }) =>
          (countries === null || (country !== null && countries.includes(country))) &&
          (responses === null || responses.includes(response)),
      ),
    }))
    .filter(({ results }) => results.length > 0);
}
