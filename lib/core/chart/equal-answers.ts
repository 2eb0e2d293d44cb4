import type { Question, ResponseOption } from "../model/question";

/**
 * For each answer of a question the equal one of the question that leads its series. Equal are answers of the same
 * label, unless they take different sides; else the only answers of their side; else the only ones of their kind (don't
 * know, refused, neither). An answer that is missing here has no equal.
 */
export function equalAnswers(
  leading: Pick<Question, "responses">,
  other: Pick<Question, "responses">,
): ReadonlyMap<string, string> {
  const equal = new Map<string, string>();
  const taken = new Set<string>();
  const join = (option: ResponseOption, match: ResponseOption | undefined) => {
    if (match === undefined || equal.has(option.label) || taken.has(match.label)) return;
    equal.set(option.label, match.label);
    taken.add(match.label);
  };
  for (const option of other.responses)
    join(
      option,
      leading.responses.find((candidate) => isSameWord(option, candidate) && !areOpposed(option, candidate)),
    );
  for (const option of other.responses)
    join(
      option,
      leading.responses.find((candidate) => isOnlyOfItsSort(option, other) && hasSameSort(option, candidate, leading)),
    );
  return equal;
}

function isSameWord(one: ResponseOption, other: ResponseOption): boolean {
  return one.label.toLowerCase() === other.label.toLowerCase();
}

/** "Yes" to a question put the other way round is a "no". */
function areOpposed(one: ResponseOption, other: ResponseOption): boolean {
  return one.side !== null && other.side !== null && one.side !== other.side;
}

/** What an answer is, if there can be one such answer in each question; `null` for nominal ones. */
function sortOf({ side, kind }: ResponseOption): string | null {
  if (side !== null) return side;
  return kind === "substantive" || kind === "other" ? null : kind;
}

function isOnlyOfItsSort(option: ResponseOption, { responses }: Pick<Question, "responses">): boolean {
  const sort = sortOf(option);
  return sort !== null && responses.filter((candidate) => sortOf(candidate) === sort).length === 1;
}

function hasSameSort(option: ResponseOption, candidate: ResponseOption, of: Pick<Question, "responses">): boolean {
  return sortOf(option) === sortOf(candidate) && isOnlyOfItsSort(candidate, of);
}
