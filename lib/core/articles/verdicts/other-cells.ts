import type { Claim } from "../../model/article";
import type { PollContent } from "../../model/poll-content";
import type { Result } from "../../model/result";
import { differenceOf } from "./figure-agreement";
import type { ClaimVerdict } from "./verdict";

/** The country was not asked, and the figure is that of another one. */
export function otherCountry(claim: Claim, { poll, results }: PollContent): ClaimVerdict | null {
  if (results.some(({ question, country }) => question === claim.question && country === claim.country)) return null;
  const found = results.find(
    (result) => isPlain(result, claim) && result.question === claim.question && result.response === claim.response,
  );
  return found
    ? {
        code: "other_country",
        against: { poll: poll.slug, result: found },
        difference: differenceOf(claim.value, found),
      }
    : null;
}

/** The figure is that of another answer, or of another question of the poll, in the same country. */
export function otherCell(claim: Claim, { poll, results }: PollContent, held: Result): ClaimVerdict | null {
  const fitting = results.filter(
    (result) => result !== held && result.country === claim.country && isPlain(result, claim),
  );
  const found = fitting.find(({ question }) => question === claim.question) ?? fitting[0];
  return found
    ? {
        code: "other_question",
        against: { poll: poll.slug, result: found },
        difference: differenceOf(claim.value, found),
      }
    : null;
}

/** A figure of the whole sample that is the claimed number. */
function isPlain({ figure, subgroup, region, scenario }: Result, { value, unit }: Claim): boolean {
  const isWhole = subgroup === null && region === null && scenario === null;
  return isWhole && figure.status === "value" && figure.unit === unit && Number(figure.published) === value;
}
