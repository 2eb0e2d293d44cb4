import type { Asked } from "./asked-countries";
import { groupsIn } from "./groups";
import { respondentsAt } from "./respondents";
import type { SentenceReading } from "./sentence-reading";

/** Who or where the comparison is of: the place or the people named before it. */
export function subjectBefore(reading: SentenceReading, at: number): Asked {
  const { tokens, grammar, figures } = reading;
  const group = groupsIn(reading).findLast(({ to, countries }) => to <= at && countries.length > 0);
  if (group) return group;
  const quantities = new Map(figures.map((figure) => [figure.from, figure]));
  for (let index = 0; index < at; index++) {
    if (reading.isTopic(index) || !grammar.countries.at(tokens, index)) continue;
    const found = respondentsAt({ tokens, grammar, quantities }, index);
    if (found && found.to <= at) return { ...found, isSure: true };
  }
  return { countries: [], subgroup: null, isSure: false };
}
