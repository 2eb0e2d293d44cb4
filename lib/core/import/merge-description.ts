import type { Description } from "./description";

/** What a file says of its own questions, under what a person says of them beside it. */
export function mergeDescription(own: Description | undefined, said: Description): Description {
  if (!own) return said;
  const saidOf = new Map(said.questions.map((question) => [question.slug, question]));
  const ownSlugs = new Set(own.questions.map(({ slug }) => slug));
  const merged = own.questions.map((question) => {
    const over = saidOf.get(question.slug);
    if (!over) return question;
    return { ...question, ...over, responses: over.responses.length > 0 ? over.responses : question.responses };
  });
  return { ...said, questions: [...merged, ...said.questions.filter(({ slug }) => !ownSlugs.has(slug))] };
}
