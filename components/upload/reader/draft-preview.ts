import { noChoices } from "@/lib/core/chart/chart-choices";
import type { RankedBarsModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { PollDataError, type Problem } from "@/lib/core/errors";
import type { Assembly } from "@/lib/core/import/assemble";
import { type Description, emptyDescription } from "@/lib/core/import/description";
import { mergeDescription } from "@/lib/core/import/merge-description";
import type { SourceReading } from "@/lib/core/import/read-poll-source";
import type { Inspection } from "@/lib/core/import/reading";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import { peopleOf } from "./people";
import type { DraftChart, DraftPreview } from "./protocol";
import { asksForCountry, namingUnknown, withUnknownCountry } from "./unknown-country";

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
      const gap = gapIn(reading.inspection);
      const isOpen = asksForCountry(reading);
      for (const stated of assembled.polls) {
        polls += 1;
        if (charts.length >= MOST_CHARTS) continue;
        const content = isOpen ? withUnknownCountry(stated) : stated;
        charts.push(...chartsOf(content, assembled.questions, gap).slice(0, MOST_CHARTS - charts.length));
      }
    } catch (error) {
      if (!(error instanceof PollDataError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { charts, polls, problems };
}

type Gap = RankedBarsModel["withheld"];

/** Cells that cannot be read leave an empty row, where they can only belong to the one chart there is. */
function gapIn({ counts, problems }: Inspection): Gap {
  const cells = problems.filter(({ severity, column }) => severity === "error" && column !== null);
  const [first] = cells;
  if (!first?.cell || counts.polls > 1 || counts.questions > 1) return null;
  const more = cells.length > 1 ? ` and ${cells.length - 1} more` : "";
  return { label: "Not readable", reason: `${first.cell}${more} to settle` };
}

function chartsOf({ poll, results }: PollContent, questions: readonly Question[], gap: Gap): DraftChart[] {
  const asked = new Set(results.map(({ question }) => question));
  return questions
    .filter(({ slug }) => asked.has(slug))
    .slice(0, MOST_CHARTS)
    .map((question) => {
      const own = results.filter((result) => result.question === question.slug);
      const drawn = chartOfPoll({ poll, question, results: own }, noChoices, CONTEXT);
      const model =
        gap !== null && drawn.kind === "ranked-bars" ? { ...drawn, withheld: drawn.withheld ?? gap } : drawn;
      return { poll: poll.slug, title: poll.title, question: question.topic, model: namingUnknown(model) };
    });
}
