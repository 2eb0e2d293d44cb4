import type { Question, ResponseOption } from "@/lib/core/model/question";

/**
 * A question that is there already and comes again. What a description says of it (`described`) is taken; rows alone
 * add what was not known (a wording, further answers) and change nothing, since other polls share the question.
 */
export function mergeQuestion(standing: Question, incoming: Question, described: ReadonlySet<string>): Question {
  const text = (field: "wording" | "language" | "translation") =>
    described.has(field) ? incoming[field] : (incoming[field] ?? standing[field]);
  return {
    slug: standing.slug,
    kind: described.has("kind") ? incoming.kind : standing.kind,
    topic: described.has("topic") ? incoming.topic : standing.topic,
    wording: text("wording"),
    language: text("language"),
    translation: text("translation"),
    responses: described.has("responses")
      ? mergeResponses(incoming.responses, standing.responses)
      : mergeResponses(standing.responses, incoming.responses),
    // Only an editor joins questions: no file takes that back.
    series: standing.series,
  };
}

function mergeResponses(first: readonly ResponseOption[], second: readonly ResponseOption[]): ResponseOption[] {
  const known = new Set(first.map(({ label }) => label));
  return [...first, ...second.filter(({ label }) => !known.has(label))];
}
