import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import { currentRevision } from "./as-of";
import type { Database } from "./database";
import { latestPolls } from "./latest-polls";
import { readContents } from "./poll-contents";
import { readQuestions } from "./read-questions";

/** For each question asked in a country, the latest poll with that country's results; latest fieldwork first. */
export async function latestInCountry(
  { read }: Database,
  country: string,
): Promise<readonly { readonly question: Question; readonly content: PollContent }[]> {
  const revision = await currentRevision(read);
  const latest = await latestPolls(read, revision, country);
  const editions = [...new Set(latest.map((row) => row.edition))];
  const contents = new Map(
    (await readContents(read, editions, { country })).map((content) => [content.edition, content]),
  );
  const editionOf = new Map(latest.map((row) => [row.question, row.edition]));
  const questions = await readQuestions(read, [...editionOf.keys()], revision);
  return questions.flatMap((question) => {
    const content = contents.get(editionOf.get(question.slug) ?? 0);
    if (content === undefined) return [];
    const results = content.results.filter((result) => result.question === question.slug);
    return [{ question, content: { poll: content.poll, results } }];
  });
}
