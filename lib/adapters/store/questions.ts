import { group } from "d3-array";
import { type Question, seriesOf } from "@/lib/core/model/question";
import { currentRevision, revisionToRead, visiblePolls } from "./as-of";
import type { Database } from "./database";
import { latestPolls } from "./latest-polls";
import { readContents } from "./poll-contents";
import { readQuestions, readSeries } from "./read-questions";
import type { AsOf, QuestionRecord, QuestionSummary } from "./store";

/** The questions some poll asks, last changed first. */
export async function listQuestions({ read }: Database): Promise<readonly QuestionSummary[]> {
  const revision = await currentRevision(read);
  const latest = await latestPolls(read, revision);
  const byQuestion = new Map(latest.map((row) => [row.question, row]));
  const countries = await countriesByQuestion(read, revision);
  const questions = await readQuestions(read, [...byQuestion.keys()], revision);
  return (
    questions
      .flatMap((question) => {
        const row = byQuestion.get(question.slug);
        if (row === undefined) return [];
        const { polls, slug, changed } = row;
        return { question, pollCount: polls, countries: countries(question.slug), latestPoll: slug, revision: changed };
      })
      .map((summary) => ({ summary, edition: byQuestion.get(summary.question.slug)?.edition ?? 0 }))
      // Of one import, what came last in its files leads.
      .toSorted((one, other) => other.summary.revision - one.summary.revision || other.edition - one.edition)
      .map(({ summary }) => summary)
  );
}

async function countriesByQuestion(
  db: Database["read"],
  revision: number,
): Promise<(question: string) => readonly string[]> {
  const pairs = await visiblePolls(db, revision)
    .innerJoin("result_set", "result_set.edition", "entry.edition")
    .where("result_set.stated", "=", 1)
    .select(["result_set.question", "result_set.country"])
    .distinct()
    .execute();
  const byQuestion = group(pairs, (pair) => pair.question);
  return (question) => (byQuestion.get(question) ?? []).flatMap(({ country }) => country ?? []).toSorted();
}

/** A question with the results of every poll that asked it, oldest fieldwork first, as of a revision. */
export async function findQuestion({ read }: Database, slug: string, asOf?: AsOf): Promise<QuestionRecord | null> {
  const revision = await revisionToRead(read, asOf);
  if (revision === null) return null;
  const [question] = await readQuestions(read, [slug], revision);
  return question === undefined ? null : withPolls(read, question, revision);
}

/** The questions of a question's series with their polls, the leading one first; empty where there is no such question. */
export async function findSeries({ read }: Database, slug: string, asOf?: AsOf): Promise<readonly QuestionRecord[]> {
  const revision = await revisionToRead(read, asOf);
  if (revision === null) return [];
  const [question] = await readQuestions(read, [slug], revision);
  if (question === undefined) return [];
  const members = await readSeries(read, seriesOf(question), revision);
  return Promise.all(members.map((member) => withPolls(read, member, revision)));
}

async function withPolls(read: Database["read"], question: Question, revision: number): Promise<QuestionRecord> {
  const { slug } = question;
  const asking = read.selectFrom("result_set").where("question", "=", slug).select("edition");
  const rows = await visiblePolls(read, revision)
    .where("entry.edition", "in", asking)
    .select("entry.edition")
    .orderBy("poll.day", (order) => order.asc().nullsLast())
    .orderBy("poll.revision")
    .orderBy("poll.edition")
    .execute();
  const contents = await readContents(
    read,
    rows.map((row) => row.edition),
    { question: slug },
  );
  return { question, polls: contents.map(({ poll, results }) => ({ poll, results })) };
}
