import type { Problem } from "../errors";
import type { Description } from "./description";
import { problemAt } from "./problem-list";

/** The slugs of the polls and questions that a file holds. */
export interface HeldSlugs {
  readonly polls: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

/** A description that speaks of a poll, a question or nothing the CSV holds is a slip: it would be lost in silence. */
export function checkDescription(
  description: Description,
  { polls: pollSlugs, questions: questionSlugs }: HeldSlugs,
  file: string,
): Problem[] {
  return [
    ...description.polls
      .filter(({ slug }) => !pollSlugs.has(slug))
      .map(({ slug }) => notThere(file, "poll", slug, pollSlugs)),
    ...description.questions
      .filter(({ slug }) => !questionSlugs.has(slug))
      .map(({ slug }) => notThere(file, "question", slug, questionSlugs)),
  ];
}

function notThere(file: string, what: string, slug: string, known: ReadonlySet<string>): Problem {
  return problemAt(
    file,
    {},
    {
      severity: "error",
      code: "DESCRIPTION_INVALID",
      value: slug,
      message: `The description speaks of a ${what} "${slug}", which the CSV does not hold.`,
      hint: `Use one of: ${[...known].slice(0, 10).join(", ")}.`,
    },
  );
}
