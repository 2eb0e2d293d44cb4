import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { PollDataError, type Problem } from "@/lib/core/errors";
import type { Assembly } from "@/lib/core/import/assemble";
import { type Description, emptyDescription } from "@/lib/core/import/description";
import { mergeDescription } from "@/lib/core/import/merge-description";
import type { SourceReading } from "@/lib/core/import/read-poll-source";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import { peopleOf } from "./people";
import type { DraftChart, DraftPreview } from "./protocol";

/** As on a page; a longer ranking shows both ends. */
const CONTEXT = { locale: "en", peopleOf, mostRows: 16 } as const;

/** Enough to see whether the reading is right. */
const MOST_CHARTS = 4;

/** A table that was read, and its figures put together. */
export interface AssembledTable {
  readonly reading: SourceReading;
  readonly assembly: Assembly;
  /** What a JSON file beside it says. */
  readonly described: Description | undefined;
}

/** The first charts of what could be read, and what stands against putting the figures together. */
export function draftPreview(tables: readonly AssembledTable[]): DraftPreview {
  const charts: DraftChart[] = [];
  const problems: Problem[] = [];
  let polls = 0;
  for (const { reading, assembly, described } of tables) {
    try {
      const description = mergeDescription(reading.description, described ?? emptyDescription);
      const assembled = assembly.finish(description);
      for (const content of assembled.polls) {
        polls += 1;
        if (charts.length < MOST_CHARTS)
          charts.push(...chartsOf(content, assembled.questions).slice(0, MOST_CHARTS - charts.length));
      }
    } catch (error) {
      if (!(error instanceof PollDataError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { charts, polls, problems };
}

function chartsOf({ poll, results }: PollContent, questions: readonly Question[]): DraftChart[] {
  const asked = new Set(results.map(({ question }) => question));
  return questions
    .filter(({ slug }) => asked.has(slug))
    .slice(0, MOST_CHARTS)
    .map((question) => {
      const own = results.filter((result) => result.question === question.slug);
      const model = chartOfPoll({ poll, question, results: own }, noChoices, CONTEXT);
      return { poll: poll.slug, title: poll.title, question: question.topic, model };
    });
}
